package org.scorepack.publish;

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

    /** Every index. */
    public void all() {
        out.departments().forEach(this::department);
        control();
    }
}
