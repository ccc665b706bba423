package org.scorepack.config;

import java.util.Optional;

/** {@code numbers: { decimal: ",", group: ".", sign: leading, strip: [EUR], exponent: false, nil: ["-"] }}. */
final class NumberStyleReader {

    private NumberStyleReader() {}

    static NumberStyle read(Block source) {
        return source.block("numbers").map(NumberStyleReader::style).orElse(NumberStyle.PLAIN);
    }

    private static NumberStyle style(Block block) {
        char decimal = block.read(
                        "decimal",
                        "\".\" or \",\"",
                        text -> Optional.of(text).filter(sign -> sign.equals(".") || sign.equals(",")))
                .orElse(".")
                .charAt(0);
        String group = block.text("group", "");
        if (group.equals(String.valueOf(decimal)) || group.length() > 1 || group.matches("[0-9-]")) {
            block.findings()
                    .error(
                            "bad-value",
                            block.placeOf("group"),
                            "group sign '" + group + "'",
                            "one sign other than decimal, digit or minus");
        }
        return new NumberStyle(
                decimal,
                group,
                block.word("sign", NumberStyle.Sign.class).orElse(NumberStyle.Sign.LEADING),
                block.texts("strip"),
                block.flag("exponent", false),
                block.texts("nil"));
    }
}
