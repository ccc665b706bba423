package org.scorepack.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A shape in the language of SVG, as short as it can be said: in steps from point to point, in tenths of a pixel, circles as
 * two arcs.
 *
 * @param text for {@code d}; empty where the shape is
 * @param clockwise which way round it is drawn; shapes drawn the same way round can be filled as one
 */
record SvgPath(String text, boolean clockwise) {

    private static final int[] NUMBERS = {2, 2, 4, 6, 0};
    private static final int CURVE = PathIterator.SEG_CUBICTO;

    /** A command with its points in tenths of a pixel, x and y in turn. */
    private record Step(int kind, long[] at) {

        private long endX() {
            return at[at.length - 2];
        }

        private long endY() {
            return at[at.length - 1];
        }
    }

    static SvgPath of(Shape shape, AffineTransform transform) {
        List<Step> steps = new ArrayList<>();
        double[] c = new double[6];
        for (PathIterator i = shape.getPathIterator(transform); !i.isDone(); i.next()) {
            int kind = i.currentSegment(c);
            steps.add(new Step(
                    kind,
                    IntStream.range(0, NUMBERS[kind])
                            .mapToLong(n -> Math.round(c[n] * 10))
                            .toArray()));
        }
        return new SvgPath(isCircle(steps) ? circle(steps) : said(steps), area(steps) > 0);
    }

    private static String said(List<Step> steps) {
        StringBuilder path = new StringBuilder();
        long x = 0;
        long y = 0;
        long startX = 0;
        long startY = 0;
        for (Step step : steps) {
            if (step.kind() == PathIterator.SEG_CLOSE) {
                path.append('z');
                x = startX;
                y = startY;
                continue;
            }
            if (step.kind() == PathIterator.SEG_MOVETO) {
                path.append('M').append(tenths(step.endX())).append(gap(step.endY()));
                startX = step.endX();
                startY = step.endY();
            } else if (step.kind() == PathIterator.SEG_LINETO && step.endY() == y) {
                path.append('h').append(tenths(step.endX() - x));
            } else if (step.kind() == PathIterator.SEG_LINETO && step.endX() == x) {
                path.append('v').append(tenths(step.endY() - y));
            } else {
                path.append("mlqc".charAt(step.kind()));
                for (int n = 0; n < step.at().length; n += 2) {
                    path.append(n == 0 ? tenths(step.at()[n] - x) : gap(step.at()[n] - x));
                    path.append(gap(step.at()[n + 1] - y));
                }
            }
            x = step.endX();
            y = step.endY();
        }
        return path.toString();
    }

    /** Four quarters from the right, each a curve to the next of the four outermost points. */
    private static boolean isCircle(List<Step> steps) {
        boolean quarters = steps.size() == 6
                && steps.get(0).kind() == PathIterator.SEG_MOVETO
                && steps.subList(1, 5).stream().allMatch(step -> step.kind() == CURVE)
                && steps.get(5).kind() == PathIterator.SEG_CLOSE;
        if (!quarters) {
            return false;
        }
        long right = steps.get(0).endX();
        long left = steps.get(2).endX();
        long bottom = steps.get(1).endY();
        long top = steps.get(3).endY();
        return Math.abs((right - left) - (bottom - top)) <= 1
                && Math.abs(steps.get(1).endX() * 2 - right - left) <= 2
                && steps.get(1).at()[0] == right
                && steps.get(2).at()[2] == left;
    }

    private static String circle(List<Step> steps) {
        long width = steps.get(0).endX() - steps.get(2).endX();
        String radius = BigDecimal.valueOf(width * 5, 2).stripTrailingZeros().toPlainString();
        return "M" + tenths(steps.get(2).endX()) + gap(steps.get(2).endY())
                + "a" + radius + " " + radius + " 0 1 0" + gap(width) + " 0"
                + "a" + radius + " " + radius + " 0 1 0" + gap(-width) + " 0z";
    }

    /** Twice the area between the points that are drawn through; positive when drawn clockwise on the screen. */
    private static double area(List<Step> steps) {
        double area = 0;
        Step before = null;
        for (Step step : steps) {
            if (step.kind() != PathIterator.SEG_CLOSE) {
                if (before != null && step.kind() != PathIterator.SEG_MOVETO) {
                    area += (double) before.endX() * step.endY() - (double) step.endX() * before.endY();
                }
                before = step;
            }
        }
        return area;
    }

    private static String gap(long tenths) {
        return tenths < 0 ? tenths(tenths) : " " + tenths(tenths);
    }

    private static String tenths(long tenths) {
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        String sign = tenths < 0 ? "-" : "";
        return rest == 0 ? sign + whole : sign + (whole == 0 ? "" : whole) + "." + rest;
    }
}
