package org.scorepack.render;

/** Draws as many packs as it is told, one after the other; a heap that is too small ends it with 1. */
final class ManyPacks {

    private ManyPacks() {}

    public static void main(String[] arguments) {
        PackRenderer renderer = new PackRenderer();
        for (int department = 0; department < Integer.parseInt(arguments[0]); department++) {
            renderer.render(LargePack.of(department), SamplePacks.tables(), "pack");
        }
    }
}
