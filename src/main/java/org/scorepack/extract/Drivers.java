package org.scorepack.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.scorepack.config.JdbcUrl;

/** JDBC drivers: those of the program and those that the user put into HOME/drivers. */
final class Drivers implements AutoCloseable {

    private final String source;
    private final URLClassLoader loader;

    /**
     * @param source id of the source that asks
     */
    Drivers(String source, Path home) {
        this.source = source;
        this.loader =
                new URLClassLoader(jars(home.resolve("drivers")).toArray(URL[]::new), Drivers.class.getClassLoader());
    }

    private static List<URL> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Drivers::url)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException everyFileHasOne) {
            throw new UncheckedIOException(everyFileHasOne);
        }
    }

    /**
     * The driver for a URL.
     *
     * @param named its class, where the URL does not find it
     */
    Driver of(JdbcUrl url, Optional<String> named) throws FeedFailure {
        return named.isPresent() ? named(named.get()) : found(url);
    }

    private Driver named(String className) throws FeedFailure {
        try {
            return Class.forName(className, false, loader)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException notThere) {
            throw none("there is no class " + className);
        }
    }

    private Driver found(JdbcUrl url) throws FeedFailure {
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            try {
                if (driver.acceptsURL(url.text())) {
                    return driver;
                }
            } catch (SQLException notHis) {
                continue;
            }
        }
        throw none("none understands " + url.address());
    }

    private FeedFailure none(String why) {
        return new FeedFailure(
                "source " + source + " has no JDBC driver", why + "; put the driver's jar into drivers/ of the home");
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
