package org.scorepack.render;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Place;

/**
 * FreeMarker, shut in: templates see maps, lists, texts and flags, escape by themselves, load no class, call no method
 * and reach no file but the ones read at the start. Thread-safe.
 */
final class Templates {

    private static final int MOST_CHARACTERS = 20_000_000;

    private final Configuration freemarker;

    Templates(TemplateFolder folder) {
        StringTemplateLoader loader = new StringTemplateLoader();
        folder.files().keySet().stream()
                .filter(name -> name.endsWith(".ftl"))
                .forEach(name -> loader.putTemplate(name, folder.text(name), 0));
        freemarker = new Configuration(Configuration.VERSION_2_3_34);
        freemarker.setTemplateLoader(loader);
        freemarker.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        freemarker.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setAPIBuiltinEnabled(false);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        freemarker.setLocalizedLookup(false);
        freemarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
        freemarker.setLocale(Locale.ROOT);
        freemarker.setTimeZone(TimeZone.getTimeZone("UTC"));
        freemarker.setNumberFormat("computer");
        freemarker.setBooleanFormat("c");
    }

    /** Reads a template and prints nothing. */
    void parse(String name) {
        try {
            freemarker.getTemplate(name);
        } catch (IOException e) {
            throw fault(name, e);
        }
    }

    String print(String name, Map<String, Object> model) {
        StringWriter out = new CappedWriter(MOST_CHARACTERS);
        try {
            freemarker.getTemplate(name).process(model, out);
        } catch (TemplateException | IOException e) {
            throw fault(name, e);
        }
        return out.toString();
    }

    /** Where the deepest cause is: a template that cannot be imported is wrong in itself. */
    private static RuntimeException fault(String name, Exception thrown) {
        RenderException found = fault(name, 0, 0, String.valueOf(thrown.getMessage()));
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException wrong) {
                found = fault(
                        wrong.getTemplateName(),
                        wrong.getLineNumber(),
                        wrong.getColumnNumber(),
                        wrong.getEditorMessage());
            } else if (cause instanceof TemplateNotFoundException missing) {
                Place asked = found.finding().place();
                found = fault(
                        asked.file().substring("templates/".length()),
                        asked.line(),
                        asked.column(),
                        "templates/" + missing.getTemplateName() + " is missing");
            } else if (cause instanceof TemplateException wrong && wrong.getTemplateSourceName() != null) {
                found = fault(
                        wrong.getTemplateSourceName(),
                        Optional.ofNullable(wrong.getLineNumber()).orElse(0),
                        Optional.ofNullable(wrong.getColumnNumber()).orElse(0),
                        found(wrong));
            }
        }
        return found;
    }

    /** What is missing is named: the message alone says "the following". */
    private static String found(TemplateException wrong) {
        return wrong instanceof InvalidReferenceException && wrong.getBlamedExpressionString() != null
                ? "there is no " + wrong.getBlamedExpressionString()
                : wrong.getMessageWithoutStackTop();
    }

    private static RenderException fault(String template, int line, int column, String found) {
        return new RenderException(Finding.error(
                "template-fault",
                new Place("templates/" + template, line, column),
                found.strip().lines().findFirst().orElse("the template fails").replaceFirst("[:;.]$", ""),
                "correct the template, or delete it to use the built-in one"));
    }

    /** Stops a template that never ends before it fills the memory. */
    private static final class CappedWriter extends StringWriter {

        private final int most;

        private CappedWriter(int most) {
            this.most = most;
        }

        @Override
        public void write(String text, int from, int length) {
            if (getBuffer().length() > most - length) {
                throw new IllegalStateException("more than " + most + " characters of output");
            }
            super.write(text, from, length);
        }

        @Override
        public void write(char[] text, int from, int length) {
            write(new String(text, from, length), 0, length);
        }
    }
}
