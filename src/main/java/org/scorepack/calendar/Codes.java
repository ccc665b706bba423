package org.scorepack.calendar;

/** Digits of codes, the same in every locale. */
final class Codes {

    private static final int TWO = 10;
    private static final int FOUR = 1000;

    private Codes() {}

    static String twoDigits(int number) {
        return number < TWO ? "0" + number : String.valueOf(number);
    }

    static String year(int year) {
        return year < FOUR ? "0".repeat(4 - String.valueOf(year).length()) + year : String.valueOf(year);
    }
}
