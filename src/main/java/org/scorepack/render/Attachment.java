package org.scorepack.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A file inside a PDF, associated with the document as the data behind its pages (ISO 19005-3, 6.8: {@code
 * AFRelationship}, and {@code AF} of the catalogue).
 *
 * @param name as readers save it
 * @param type media type
 * @param description for whoever looks at the list of attachments
 */
record Attachment(String name, String type, String description, byte[] bytes) {

    /** Puts the files in, in this order; none leaves the document as it is. */
    static void addTo(PDDocument document, List<Attachment> files, Calendar date) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        COSArray associated = new COSArray();
        SortedMap<String, PDComplexFileSpecification> named = new TreeMap<>();
        for (Attachment file : files) {
            PDComplexFileSpecification specification = file.in(document, date);
            named.put(file.name, specification);
            associated.add(specification);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(named);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(COSName.AF, associated);
    }

    private PDComplexFileSpecification in(PDDocument document, Calendar date) throws IOException {
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        embedded.setSubtype(type);
        embedded.setSize(bytes.length);
        embedded.setModDate(date);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription(description);
        specification.setEmbeddedFile(embedded);
        specification.setEmbeddedFileUnicode(embedded);
        specification.getCOSObject().setName(COSName.AF_RELATIONSHIP, "Data");
        return specification;
    }
}
