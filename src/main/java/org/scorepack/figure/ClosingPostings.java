package org.scorepack.figure;

/**
 * What became of a ledger's closing postings, those of its periods 13 to 16 behind the last month of a fiscal year ({@code rules.md}
 * 1.5).
 *
 * @param period code of the last base period of the year
 * @param counted rows that count in that period, with those of the period itself
 * @param leftOut rows that were left out, as the feed says
 */
public record ClosingPostings(String period, long counted, long leftOut) {}
