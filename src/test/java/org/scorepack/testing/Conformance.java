package org.scorepack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Everybody can read a PDF, and an archive keeps it: PDF/UA-1 and PDF/A-3a in one file, as veraPDF judges. */
public final class Conformance {

    private static final List<PDFAFlavour> BOTH = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** Fails, naming the rules and how often each is broken, unless the file keeps to both. */
    public static void check(String name, byte[] pdf) throws IOException {
        for (PDFAFlavour flavour : BOTH) {
            ValidationResult result = validate(pdf, flavour);
            assertThat(result.getFailedChecks()).as("%s, %s", name, flavour).isEmpty();
            assertThat(result.isCompliant()).as("%s, %s", name, flavour).isTrue();
            assertThat(result.getTotalAssertions()).as("%s, %s", name, flavour).isGreaterThan(1_000);
        }
    }

    private static ValidationResult validate(byte[] pdf, PDFAFlavour flavour) throws IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser);
        } catch (ModelParsingException | EncryptedPdfException | ValidationException e) {
            throw new AssertionError("veraPDF cannot read the file", e);
        }
    }
}
