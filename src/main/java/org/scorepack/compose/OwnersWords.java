package org.scorepack.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.scorepack.calendar.Period;
import org.scorepack.figure.Comment;

/** What owners wrote, newest first. */
record OwnersWords(Review review) {

    private static final Comparator<Comment> NEWEST_FIRST = Comparator.comparing(Comment::period)
            .reversed()
            .thenComparing(Comment::author)
            .thenComparing(Comment::text);

    /** About the department, for the reported period or still standing. */
    List<Comment> aboutDepartment() {
        return sorted(comment -> comment.about().isEmpty() && stands(comment));
    }

    /** About a metric or objective, for the reported period or still standing. */
    Optional<Comment> now(String about) {
        return sorted(comment -> isAbout(comment, about) && stands(comment)).stream()
                .findFirst();
    }

    /** The last so many about a metric. */
    List<Comment> last(String about, int most) {
        return sorted(comment -> isAbout(comment, about)).stream().limit(most).toList();
    }

    /** “Two lathes down since August.” (Head of Operations) */
    String quoted(Comment comment) {
        return comment.period().equals(review.period())
                ? review.words().say("quote", comment.text(), review.owner(comment.author()))
                : review.words()
                        .say(
                                "quote.of",
                                comment.text(),
                                review.owner(comment.author()),
                                review.periods().name(comment.period(), review.period()));
    }

    private List<Comment> sorted(Predicate<Comment> which) {
        return review.input().comments().stream()
                .filter(comment -> comment.period().compareTo(review.period()) <= 0)
                .filter(which)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private boolean stands(Comment comment) {
        Period until = comment.until().orElse(comment.period());
        return until.compareTo(review.period()) >= 0;
    }

    private static boolean isAbout(Comment comment, String about) {
        return comment.about().map(about::equals).orElse(false);
    }
}
