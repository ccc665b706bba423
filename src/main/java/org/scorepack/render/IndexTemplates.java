package org.scorepack.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The built-in templates of the indexes: they see maps, lists, texts and numbers, and escape by themselves. */
final class IndexTemplates {

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);

    IndexTemplates() {
        freemarker.setTemplateLoader(new ClassTemplateLoader(IndexTemplates.class, "/templates"));
        freemarker.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        freemarker.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        freemarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setLocalizedLookup(false);
        freemarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
        freemarker.setLocale(Locale.ROOT);
        freemarker.setNumberFormat("computer");
    }

    String print(String name, Map<String, Object> model) {
        StringWriter out = new StringWriter();
        try {
            freemarker.getTemplate(name).process(model, out);
        } catch (TemplateException e) {
            throw new IllegalStateException("templates/" + name + ": " + e.getMessageWithoutStackTop(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("templates/" + name + ": " + e.getMessage(), e);
        }
        return out.toString();
    }

    String text(String name) {
        try (InputStream in = IndexTemplates.class.getResourceAsStream("/templates/" + name)) {
            if (in == null) {
                throw new IllegalStateException("templates/" + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("templates/" + name + ": " + e.getMessage(), e);
        }
    }
}
