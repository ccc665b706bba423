package org.scorepack.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.scorepack.render.IndexPrinter;

/**
 * The pages through which readers find packs: {@code DEPARTMENT/index.html} and {@code _control/index.html}. Made anew from
 * what lies in the output folder, whole, and left alone where nothing changed.
 */
public final class Indexes {

    private final OutFolder out;
    private final IndexPrinter printer;
    private final boolean looks;

    public Indexes(OutFolder out, IndexPrinter printer) {
        this(out, printer, true);
    }

    private Indexes(OutFolder out, IndexPrinter printer, boolean looks) {
        this.out = out;
        this.printer = printer;
        this.looks = looks;
    }

    /** Of a folder without the home that says how its pages look: only what they say and how they lead on can be compared. */
    public static Indexes ofUnknownLook(OutFolder out) {
        return new Indexes(out, new IndexPrinter(), false);
    }

    /** Of one department; nothing where it has no packs. */
    public void department(String id) {
        DepartmentPage.of(Editions.of(out, id))
                .ifPresent(index -> out.replace(out.department(id).resolve("index.html"), printer.department(index)));
    }

    /** Of all departments and runs. */
    public void control() {
        out.replace(out.make(out.control()).resolve("index.html"), printer.control(ControlPage.of(out)));
    }

    /** Every index that is not what it would be made anew; in the folder of a department, or {@code _control}. */
    public List<Difference> differences(String folder) {
        boolean control = folder.equals(out.control().getFileName().toString());
        Path file = (control ? out.control() : out.department(folder)).resolve("index.html");
        Optional<byte[]> expected;
        try {
            IndexPrinter fitting = looks || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? printer
                    : printer.inTheStyleOf(Files.readAllBytes(file));
            expected = control
                    ? Optional.of(fitting.control(ControlPage.of(out)))
                    : DepartmentPage.of(Editions.of(out, folder)).map(fitting::department);
        } catch (IOException e) {
            throw new CannotPublish("Cannot read " + file + ": " + Disk.reason(e), e);
        } catch (CannotPublish unreadable) {
            throw unreadable;
        } catch (RuntimeException damaged) {
            // A manifest that was tampered with may hold anything that is still JSON.
            return List.of(new Difference(
                    "",
                    "index.html",
                    Difference.Kind.CHANGED,
                    "cannot be compared: a manifest here holds what none would"));
        }
        try {
            if (expected.isPresent() && !Files.exists(file)) {
                return List.of(new Difference("", "index.html", Difference.Kind.MISSING, "is missing"));
            }
            return expected.isEmpty() || Arrays.equals(Files.readAllBytes(file), expected.get())
                    ? List.of()
                    : List.of(new Difference(
                            "",
                            "index.html",
                            Difference.Kind.CHANGED,
                            "is not what is made from the packs that lie here; the next run makes it anew"));
        } catch (IOException e) {
            throw new CannotPublish("Cannot read " + file + ": " + Disk.reason(e), e);
        }
    }

    /** What runs left for the finance team, where it is not as it was written. */
    public List<Difference> runs() {
        return ControlCheck.differences(out);
    }

    /** Every index. */
    public void all() {
        out.departments().forEach(this::department);
        control();
    }
}
