package org.scorepack.publish;

import java.io.IOException;
import java.nio.file.Files;
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

    public Indexes(OutFolder out, IndexPrinter printer) {
        this.out = out;
        this.printer = printer;
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
        Optional<byte[]> expected;
        try {
            expected = control
                    ? Optional.of(printer.control(ControlPage.of(out)))
                    : DepartmentPage.of(Editions.of(out, folder)).map(printer::department);
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
        Path file = (control ? out.control() : out.department(folder)).resolve("index.html");
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
