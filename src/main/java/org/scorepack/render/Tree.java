package org.scorepack.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.scorepack.compose.Chart;
import org.scorepack.figure.FigureId;

/**
 * A pack as templates see it: records become maps in the order of their components with their own name under
 * {@code kind} ({@code StatusCell} is {@code status-cell}), enums become such words too, what is absent has no key.
 *
 * @param charts what templates see of a chart beside its texts, such as its SVG under {@code svg}
 */
record Tree(Function<Chart, Map<String, Object>> charts) {

    Object of(Object value) {
        if (value instanceof String text) {
            return Glyphs.visible(text);
        } else if (value instanceof Boolean || value instanceof Number) {
            return value;
        } else if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        } else if (value instanceof FigureId id) {
            return id.toString();
        } else if (value instanceof List<?> list) {
            return list.stream().map(this::of).toList();
        } else if (value instanceof Chart chart) {
            return chart(chart);
        } else if (value instanceof Record one) {
            return map(one);
        }
        return value.toString();
    }

    private Map<String, Object> map(Record one) {
        LinkedHashMap<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind(one));
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            Object value = read(one, component);
            if (value instanceof Optional<?> maybe) {
                maybe.ifPresent(present -> map.put(component.getName(), of(present)));
            } else {
                map.put(component.getName(), of(value));
            }
        }
        return map;
    }

    /** Points stay out: templates draw nothing. */
    private Map<String, Object> chart(Chart chart) {
        LinkedHashMap<String, Object> map = new LinkedHashMap<>();
        map.put("kind", kind((Record) chart));
        map.put("id", of(chart.id()));
        map.put("alt", of(chart.alt()));
        title(chart).ifPresent(title -> map.put("title", of(title)));
        if (chart instanceof Chart.Scaled scaled) {
            map.put("notes", of(scaled.notes()));
        } else if (chart instanceof Chart.Multiples multiples) {
            map.put("notes", of(multiples.notes()));
            map.put("panels", multiples.panels().size());
        } else if (chart instanceof Chart.Bridge bridge) {
            map.put("notes", of(bridge.notes()));
            map.put("overTime", bridge.overTime());
        }
        map.putAll(charts.apply(chart));
        return map;
    }

    private static Optional<Chart.Title> title(Chart chart) {
        if (chart instanceof Chart.Process process) {
            return Optional.of(process.title());
        }
        if (chart instanceof Chart.Bridge bridge) {
            return Optional.of(bridge.title());
        }
        if (chart instanceof Chart.Multiples multiples) {
            return Optional.of(multiples.title());
        }
        return chart instanceof Chart.Columns columns ? Optional.of(columns.title()) : Optional.empty();
    }

    private static String kind(Record one) {
        return one.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static Object read(Record one, RecordComponent component) {
        try {
            return component.getAccessor().invoke(one);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
