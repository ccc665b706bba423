package org.scorepack.render;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Place;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a template wrote for print, as a tree. It refers to nothing outside. */
final class Xhtml {

    private Xhtml() {}

    /** @throws RenderException where a template wrote what is not well-formed */
    static Document read(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (SAXException e) {
            throw new RenderException(Finding.error(
                    "page-not-well-formed",
                    Place.ofFile("templates/pack.ftl"),
                    String.valueOf(e.getMessage()),
                    "every tag closed, every attribute quoted"));
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot read a page as XML", e);
        }
    }
}
