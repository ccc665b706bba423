package org.scorepack.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scorepack.scorecard.Place;

/**
 * Passwords by reference: {@code { env: NAME }}, or {@code { secret: NAME }}, a file of the secrets folder ({@code
 * HOME/secrets}, or what {@code SCOREPACK_SECRETS} says).
 */
final class SecretReader {

    /** Keys whose value is never printed and never written out. */
    static final Set<String> SECRET_KEYS =
            Set.of("password", "passwd", "pwd", "passphrase", "secret", "token", "api-key", "private-key");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    private final Path folder;
    private final Map<String, String> environment;

    SecretReader(Path home, Map<String, String> environment) {
        this.folder = Optional.ofNullable(environment.get("SCOREPACK_SECRETS"))
                .map(path -> home.resolve(path))
                .orElse(home.resolve("secrets"));
        this.environment = environment;
    }

    /** The secret under a key; empty where there is none, or where it is wrong, which is then among the findings. */
    Optional<Secret> read(Block block, String key) {
        if (!(block.node(key).orElse(null) instanceof Node.Fields)) {
            return Optional.empty();
        }
        Block reference = block.block(key).orElseThrow();
        if (reference.has("env") == reference.has("secret")) {
            reference
                    .findings()
                    .errorOnce(
                            "secret-reference",
                            reference.place(),
                            "'" + key + "' names no secret",
                            "{ env: NAME } or { secret: NAME }");
            return Optional.empty();
        }
        return reference.has("env") ? fromEnvironment(reference) : fromFile(reference);
    }

    private Optional<Secret> fromEnvironment(Block reference) {
        Optional<String> name = reference.text("env");
        Optional<String> value = name.map(environment::get).filter(text -> !text.isEmpty());
        if (name.isPresent() && value.isEmpty()) {
            reference
                    .findings()
                    .error(
                            "unset-variable",
                            reference.placeOf("env"),
                            "the environment has no '" + name.get() + "'",
                            "set it before the start, or use { secret: NAME }");
        }
        return value.map(Secret::new);
    }

    private Optional<Secret> fromFile(Block reference) {
        Place place = reference.placeOf("secret");
        Optional<String> name =
                reference.text("secret").filter(text -> NAME.matcher(text).matches());
        if (name.isEmpty()) {
            reference
                    .findings()
                    .errorOnce(
                            "bad-value", place, "this is not the name of a secret", "a file name such as erp-password");
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(name.get());
            if (!Files.isRegularFile(file)) {
                throw new NoSuchFileException(name.get());
            }
            return Optional.of(new Secret(Files.readString(file).stripTrailing()));
        } catch (IOException missing) {
            reference
                    .findings()
                    .error(
                            "missing-secret",
                            place,
                            "the secrets folder has no readable file '" + name.get() + "'",
                            "put it into HOME/secrets or where SCOREPACK_SECRETS points");
            return Optional.empty();
        }
    }

    /** Complains about every password that is written out; its value is not printed. */
    static void refuseLiterals(Node node, Findings findings) {
        refuseLiterals(node, false, findings);
    }

    private static void refuseLiterals(Node node, boolean insideSecret, Findings findings) {
        if (node instanceof Node.Items items) {
            items.nodes().forEach(each -> refuseLiterals(each, insideSecret, findings));
        } else if (node instanceof Node.Fields fields) {
            for (Node.Field field : fields.byKey().values()) {
                boolean secret = SECRET_KEYS.contains(field.key().text());
                if (secret && !insideSecret && field.value() instanceof Node.Scalar scalar && !scalar.isNothing()) {
                    findings.errorOnce(
                            "literal-secret",
                            scalar.place(),
                            "'" + field.key().text() + "' is written out (not shown here)",
                            "{ env: NAME } or { secret: NAME }; and change the password: it was in a file");
                }
                refuseLiterals(field.value(), secret, findings);
            }
        }
    }
}
