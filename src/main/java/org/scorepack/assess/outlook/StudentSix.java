package org.scorepack.assess.outlook;

/** Student's t distribution with six degrees of freedom ({@code rules.md} 4.2, steps 7 and 8), in closed form. */
final class StudentSix {

    /** Four in five values lie no further from the middle. */
    static final double WITHIN_80 = 1.4397557472651484;
    /** Nineteen in twenty values lie no further from the middle. */
    static final double WITHIN_95 = 2.44691185114497;

    private static final double DEGREES = 6;
    /** Beyond this nothing is left, and squares would overflow. */
    private static final double FAR = 1e9;

    private StudentSix() {}

    /** The share of values below t. */
    static double below(double t) {
        if (Math.abs(t) > FAR) {
            return t > 0 ? 1 : 0;
        }
        double square = DEGREES / (DEGREES + t * t);
        double sine = t / Math.sqrt(DEGREES + t * t);
        return 0.5 + 0.5 * sine * (1 + square / 2 + 3 * square * square / 8);
    }
}
