package org.scorepack.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of a workbook, read element by element. It knows no document types and no entities of its own: a part that has
 * one is refused, so that nothing is fetched or expanded. At its end the check sum must hold.
 */
final class XmlPart implements AutoCloseable {

    private static final int MARK = 4;
    private static final XMLInputFactory FACTORY = factory();

    private final WorkbookParts parts;
    private final String name;
    private final UnpackedBytes bytes;
    private final long crc;
    private final XMLStreamReader xml;

    XmlPart(WorkbookParts parts, String name, InputStream packed, UnpackedSize size, long crc) throws FeedFailure {
        this.parts = parts;
        this.name = name;
        this.bytes = new UnpackedBytes(packed, size);
        this.crc = crc;
        try {
            this.xml = FACTORY.createXMLStreamReader(decoded(bytes));
        } catch (XMLStreamException | IOException broken) {
            throw failure(broken);
        }
    }

    /** In UTF-8, or UTF-16 with its mark: the standard knows no others. */
    private static Reader decoded(InputStream bytes) throws IOException {
        BufferedInputStream whole = new BufferedInputStream(bytes);
        whole.mark(MARK);
        ByteOrderMark mark = ByteOrderMark.of(whole.readNBytes(MARK));
        whole.reset();
        whole.skipNBytes(mark.length());
        return new InputStreamReader(
                whole, mark.charset().orElse(StandardCharsets.UTF_8).newDecoder());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Goes on to the next start or end of an element; false at the end of the part, whose check sum then held. */
    boolean next() throws FeedFailure {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw parts.refused("has a document type or an entity in its part " + name
                                + ", which no workbook has; it is not read");
                    default -> {}
                }
            }
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (XMLStreamException | IOException broken) {
            throw failure(broken);
        }
        if (bytes.checksum() != crc) {
            throw parts.damaged("the check sum of its part " + name + " does not hold");
        }
        return false;
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(xml.getAttributeValue(null, attribute));
    }

    /** The id of a relationship: {@code r:id}, whichever the edition of the standard. */
    Optional<String> relationship() {
        for (int place = 0; place < xml.getAttributeCount(); place++) {
            String namespace = xml.getAttributeNamespace(place);
            if (xml.getAttributeLocalName(place).equals("id") && namespace != null && !namespace.isEmpty()) {
                return Optional.of(xml.getAttributeValue(place));
            }
        }
        return Optional.empty();
    }

    /** The text of the element that has just started; afterwards the part stands at its end. */
    String text() throws FeedFailure {
        try {
            return xml.getElementText();
        } catch (XMLStreamException broken) {
            throw failure(broken);
        }
    }

    String name() {
        return name;
    }

    private FeedFailure failure(Exception broken) {
        if (bytes.isTooLarge()) {
            return parts.tooLarge();
        }
        if (broken instanceof XMLStreamException xmlFault && xmlFault.getLocation() != null) {
            return parts.damaged("its part " + name + " is no whole XML from line "
                    + xmlFault.getLocation().getLineNumber() + ", column "
                    + xmlFault.getLocation().getColumnNumber() + " on");
        }
        return parts.damaged("its part " + name + " cannot be unpacked");
    }

    @Override
    public void close() {
        try {
            xml.close();
            bytes.release();
        } catch (XMLStreamException | IOException alreadyGone) {
            throw new IllegalStateException(alreadyGone);
        }
    }
}
