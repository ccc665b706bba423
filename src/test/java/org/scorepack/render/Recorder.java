package org.scorepack.render;

import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what is drawn: how far it reaches, by the name of its colour. */
final class Recorder extends PenGraphics {

    private final Palette palette;
    private final Map<String, List<Rectangle2D>> bounds;
    private final List<String> texts;
    private final Map<String, Double> baselines;

    Recorder(Palette palette) {
        this.palette = palette;
        this.bounds = new TreeMap<>();
        this.texts = new ArrayList<>();
        this.baselines = new TreeMap<>();
    }

    private Recorder(Recorder other) {
        super(other.copyOfPen());
        this.palette = other.palette;
        this.bounds = other.bounds;
        this.texts = other.texts;
        this.baselines = other.baselines;
    }

    Map<String, List<Rectangle2D>> bounds() {
        return bounds;
    }

    List<String> texts() {
        return texts;
    }

    /** Where the last text of its kind stands, from above. */
    double baseline(String text) {
        return baselines.get(text);
    }

    @Override
    public Graphics create() {
        return new Recorder(this);
    }

    @Override
    public void draw(Shape shape) {
        bounds.computeIfAbsent(palette.name(getColor()).orElse(""), name -> new ArrayList<>())
                .add(getTransform().createTransformedShape(shape).getBounds2D());
    }

    @Override
    public void fill(Shape shape) {
        draw(shape);
    }

    @Override
    public void drawString(String text, float x, float y) {
        texts.addAll(List.of(text.split(" ")));
        baselines.put(text, getTransform().getTranslateY() + y);
    }
}
