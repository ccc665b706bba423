package org.scorepack.ledger;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The log of what people confirmed. Nothing is ever taken out of it. */
public final class Confirmations {

    private final Jdbi jdbi;

    public Confirmations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Adds one. */
    public void add(String organisation, Confirmation confirmation) {
        jdbi.useHandle(
                handle -> handle.createUpdate("insert into confirmation (organisation, department, metric, period,"
                                + " basis, amount, reason, confirmed_by, confirmed_at) values (:organisation, :department,"
                                + " :metric, :period, :basis, :amount, :reason, :by, :at)")
                        .bind("organisation", organisation)
                        .bind("department", confirmation.department())
                        .bind("metric", confirmation.metric())
                        .bind("period", confirmation.period())
                        .bind("basis", confirmation.basis())
                        .bind("amount", confirmation.value().toString())
                        .bind("reason", confirmation.reason())
                        .bind("by", confirmation.by())
                        .bind("at", OffsetDateTime.ofInstant(confirmation.at(), ZoneOffset.UTC))
                        .execute());
    }

    /** All of an organisation, in the order in which they were given. */
    public List<Confirmation> of(String organisation) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from confirmation where organisation = :organisation order by id")
                .bind("organisation", organisation)
                .map((row, context) -> new Confirmation(
                        row.getString("department"),
                        row.getString("metric"),
                        row.getString("period"),
                        row.getString("basis"),
                        new BigDecimal(row.getString("amount")),
                        row.getString("reason"),
                        row.getString("confirmed_by"),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
                .list());
    }
}
