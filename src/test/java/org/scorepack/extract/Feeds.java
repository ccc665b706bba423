package org.scorepack.extract;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorepack.calendar.Basis;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.calendar.MonthCalendar;
import org.scorepack.calendar.Period;
import org.scorepack.config.CellRange;
import org.scorepack.config.Configuration.CardFor;
import org.scorepack.config.FeedChecks;
import org.scorepack.config.FeedSpec;
import org.scorepack.config.FeedSpec.Condition;
import org.scorepack.config.FeedSpec.Covers;
import org.scorepack.config.FeedSpec.Delivers;
import org.scorepack.config.FeedSpec.DepartmentKey;
import org.scorepack.config.FeedSpec.Input;
import org.scorepack.config.FeedSpec.Late;
import org.scorepack.config.FeedSpec.MetricKey;
import org.scorepack.config.FeedSpec.PeriodKey;
import org.scorepack.config.FeedSpec.QualityKey;
import org.scorepack.config.FeedSpec.RejectLimit;
import org.scorepack.config.FeedSpec.Value;
import org.scorepack.config.Freshness;
import org.scorepack.config.HeaderName;
import org.scorepack.config.NumberStyle;
import org.scorepack.config.SheetArea;
import org.scorepack.config.SourceSpec;
import org.scorepack.config.TableEnd;
import org.scorepack.config.TableHead;
import org.scorepack.scorecard.Department;
import org.scorepack.scorecard.Direction;
import org.scorepack.scorecard.Label;
import org.scorepack.scorecard.Life;
import org.scorepack.scorecard.Measure;
import org.scorepack.scorecard.Measure.Rows;
import org.scorepack.scorecard.Measure.Term;
import org.scorepack.scorecard.Metric;
import org.scorepack.scorecard.MetricBuilder;
import org.scorepack.scorecard.MetricSource;
import org.scorepack.scorecard.Objective;
import org.scorepack.scorecard.Organisation;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Scorecard;
import org.scorepack.scorecard.Strategy;
import org.scorepack.scorecard.Unit;
import org.scorepack.testing.TestCompany;

/** Feeds, sources and a company of two departments, with every key at its default but the ones a test names. */
final class Feeds {

    static final MonthCalendar CALENDAR = MonthCalendar.calendarYear();
    static final Place NOWHERE = Place.ofFile("test.yaml");
    static final Path RESOURCES = Path.of("src/test/resources/extract");

    private Feeds() {}

    static Period month(String code) {
        return CALENDAR.parse(code).orElseThrow();
    }

    static Csv csv(Path folder) {
        return new Csv(folder);
    }

    /** A source of CSV files that a test says a few things about. */
    static final class Csv {
        private final Path folder;
        private String charset = "UTF-8";
        private char delimiter = ',';
        private boolean framed;
        private TableHead head = TableHead.FIRST_LINE;
        private boolean finalLineEnd;
        private NumberStyle numbers = NumberStyle.PLAIN;
        private List<String> missing = List.of("");

        private Csv(Path folder) {
            this.folder = folder;
        }

        Csv charset(String value) {
            charset = value;
            return this;
        }

        Csv delimiter(char value) {
            delimiter = value;
            return this;
        }

        Csv header(int line, int skipped) {
            return head(new TableHead(line, 1, skipped, false));
        }

        Csv head(TableHead value) {
            head = value;
            return this;
        }

        Csv framed() {
            framed = true;
            return delimiter('|');
        }

        Csv finalLineEnd() {
            finalLineEnd = true;
            return this;
        }

        Csv numbers(NumberStyle value) {
            numbers = value;
            return this;
        }

        Csv missing(String... value) {
            missing = List.of(value);
            return this;
        }

        SourceSpec.Csv spec() {
            return new SourceSpec.Csv(
                    "files",
                    folder.toString(),
                    charset,
                    delimiter,
                    '"',
                    framed,
                    head,
                    finalLineEnd,
                    numbers,
                    missing,
                    NOWHERE);
        }

        Extraction read(Context context, FeedSpec... feeds) {
            return SourceReader.read(spec(), List.of(feeds), context);
        }
    }

    /** A source of workbooks. */
    static SourceSpec.Workbook workbook(Path folder, String... missing) {
        return workbook(folder, NumberStyle.PLAIN, missing);
    }

    static SourceSpec.Workbook workbook(Path folder, NumberStyle numbers, String... missing) {
        return new SourceSpec.Workbook(
                "books", folder.toString(), 64, CellRange.ROWS, numbers, List.of(missing), NOWHERE);
    }

    static Feed feed(String id) {
        return new Feed(id);
    }

    /** A feed of monthly figures of department {@code sales}, month in column {@code month}. */
    static final class Feed {
        private final String id;
        private Input input = new Input.Files("*.csv", Optional.empty());
        private Delivers delivers = Delivers.FIGURES;
        private boolean publicRaw = true;
        private Optional<PeriodKey> period = Optional.of(new PeriodKey.Columns(List.of("month"), "yyyy-MM"));
        private final Map<String, HeaderName> header = new LinkedHashMap<>();
        private Optional<DepartmentKey> department = Optional.of(new DepartmentKey.Fixed("sales"));
        private Optional<MetricKey> metric = Optional.empty();
        private final List<Condition> where = new ArrayList<>();
        private TableEnd end = TableEnd.OF_FILE;
        private final List<Value> values = new ArrayList<>();
        private Rows rows = Rows.ONLY;
        private boolean cumulative;
        private BigDecimal scale = BigDecimal.ONE;
        private final List<Condition> turnSign = new ArrayList<>();
        private QualityKey quality = new QualityKey("final", Optional.empty(), Map.of());
        private Covers covers = new Covers.Delivered();
        private RejectLimit limit = new RejectLimit(10, BigDecimal.ONE);
        private boolean optional;
        private boolean allowEmpty;
        private Optional<Late> late = Optional.empty();
        private FeedChecks checks = FeedChecks.NONE;
        private Map<String, String> columns = Map.of();
        private Map<String, Map<String, String>> codes = Map.of();
        private Map<String, String> constants = Map.of();

        private Feed(String id) {
            this.id = id;
        }

        Feed files(String pattern) {
            input = new Input.Files(pattern, Optional.empty());
            return this;
        }

        /** Of a workbook. */
        Feed sheet(String pattern, SheetArea area) {
            input = new Input.Files(pattern, Optional.of(area));
            return this;
        }

        Feed sql(String sql) {
            input = new Input.Query("config/sql/" + id + ".sql", sql);
            return this;
        }

        Feed delivers(Delivers value) {
            delivers = value;
            return this;
        }

        Feed secret() {
            publicRaw = false;
            return this;
        }

        Feed period(PeriodKey key) {
            period = Optional.of(key);
            return this;
        }

        Feed noPeriod() {
            period = Optional.empty();
            return this;
        }

        Feed department(DepartmentKey key) {
            department = Optional.of(key);
            return this;
        }

        Feed noDepartment() {
            department = Optional.empty();
            return this;
        }

        Feed departmentColumn(String column) {
            return department(new DepartmentKey.Column(column, Map.of(), false, Optional.empty(), Optional.empty()));
        }

        Feed metric(String column, String pattern) {
            metric = Optional.of(new MetricKey(column, Map.of(), pattern, false));
            return this;
        }

        Feed metric(MetricKey key) {
            metric = Optional.of(key);
            return this;
        }

        Feed where(String column, String... texts) {
            where.add(new Condition(column, false, List.of(texts)));
            return this;
        }

        Feed whereNot(String column, String... texts) {
            where.add(new Condition(column, true, List.of(texts)));
            return this;
        }

        Feed end(TableEnd value) {
            end = value;
            return this;
        }

        Feed value(String scenario, Basis basis, String column) {
            return value(scenario, basis, column, false);
        }

        Feed value(String scenario, Basis basis, String column, boolean zeroMissing) {
            values.add(new Value(scenario, basis, Feeds.rows(Rows.ONLY, column), zeroMissing));
            return this;
        }

        Feed value(Measure measure) {
            values.add(new Value("actual", Basis.MONTH, measure, false));
            return this;
        }

        Feed rows(Rows value) {
            rows = value;
            return this;
        }

        Feed where(Condition condition) {
            where.add(condition);
            return this;
        }

        Feed turnSign(Condition condition) {
            turnSign.add(condition);
            return this;
        }

        Feed scale(String value) {
            scale = new BigDecimal(value);
            return this;
        }

        Feed quality(QualityKey value) {
            quality = value;
            return this;
        }

        Feed cumulative() {
            cumulative = true;
            return this;
        }

        Feed covers(Covers value) {
            covers = value;
            return this;
        }

        Feed limit(long most, String share) {
            limit = new RejectLimit(most, new BigDecimal(share));
            return this;
        }

        Feed optional() {
            optional = true;
            return this;
        }

        Feed allowEmpty() {
            allowEmpty = true;
            return this;
        }

        Feed late(String month) {
            late = Optional.of(new Late(month, LocalDate.of(2026, 11, 9), Label.of("the load failed")));
            return this;
        }

        Feed unique(String... columns) {
            checks = new FeedChecks(FeedChecks.MustChange.NOTHING, List.of(columns), List.of(), Optional.empty());
            return this;
        }

        Feed total(FeedChecks.Total total) {
            checks = new FeedChecks(FeedChecks.MustChange.NOTHING, List.of(), List.of(total), Optional.empty());
            return this;
        }

        Feed fresh(PeriodKey day, int days, boolean working) {
            Freshness fresh = new Freshness(day, new Freshness.Reach(days, working));
            checks = new FeedChecks(FeedChecks.MustChange.NOTHING, List.of(), List.of(), Optional.of(fresh));
            return this;
        }

        Feed header(String column, String name) {
            header.put(column, HeaderName.parse(name).orElseThrow());
            return this;
        }

        Feed columns(Map<String, String> value) {
            columns = value;
            return this;
        }

        Feed codes(Map<String, Map<String, String>> value) {
            codes = value;
            return this;
        }

        Feed constants(Map<String, String> value) {
            constants = value;
            return this;
        }

        FeedSpec spec() {
            return new FeedSpec(
                    id,
                    "files",
                    input,
                    delivers,
                    publicRaw,
                    period,
                    header,
                    department,
                    metric,
                    where,
                    end,
                    values,
                    rows,
                    cumulative,
                    scale,
                    turnSign,
                    quality,
                    covers,
                    limit,
                    optional,
                    allowEmpty,
                    late,
                    checks,
                    columns,
                    codes,
                    constants,
                    NOWHERE);
        }
    }

    /** Columns with their sign: {@code a}, {@code -b}, {@code feed:c}. */
    static List<Term> terms(String... texts) {
        return List.of(texts).stream()
                .map(text -> {
                    boolean negative = text.startsWith("-");
                    String bare = negative ? text.substring(1) : text;
                    int colon = bare.indexOf(':');
                    return new Term(
                            negative,
                            colon < 0 ? Optional.empty() : Optional.of(bare.substring(0, colon)),
                            bare.substring(colon + 1));
                })
                .toList();
    }

    /** The same columns, of which empty ones count as zero. */
    static Measure emptyIsZero(Measure measure) {
        return new Measure(
                measure.rows(),
                measure.value(),
                measure.numerator(),
                measure.denominator(),
                measure.weight(),
                true,
                false);
    }

    /** The same columns, which hold the year to date. */
    static Measure toDate(Measure measure) {
        return new Measure(
                measure.rows(),
                measure.value(),
                measure.numerator(),
                measure.denominator(),
                measure.weight(),
                measure.emptyIsZero(),
                true);
    }

    static Measure rows(Rows rows, String... columns) {
        return new Measure(rows, terms(columns), List.of(), List.of(), Optional.empty());
    }

    static Measure ratio(List<Term> numerator, List<Term> denominator) {
        return new Measure(Rows.RATIO, List.of(), numerator, denominator, Optional.empty());
    }

    static Measure weighted(String column, String weight) {
        return new Measure(
                Rows.WEIGHTED,
                terms(column),
                List.of(),
                List.of(),
                Optional.of(terms(weight).get(0)));
    }

    static Metric metric(String id, String feed, Measure measure) {
        return number(id)
                .source(new MetricSource.FromFeed(feed, Optional.empty(), Optional.of(measure)))
                .build();
    }

    static Metric percent(String id, String feed, Measure measure) {
        return Metric.builder(id, new Unit(Unit.Kind.PERCENT, "%"), Direction.values()[0])
                .source(new MetricSource.FromFeed(feed, Optional.empty(), Optional.of(measure)))
                .build();
    }

    static Metric coded(String id, String feed, String code) {
        return number(id)
                .source(new MetricSource.FromFeed(
                        feed, code.isEmpty() ? Optional.empty() : Optional.of(code), Optional.empty()))
                .build();
    }

    static MetricBuilder number(String id) {
        return Metric.builder(id, new Unit(Unit.Kind.NUMBER, ""), Direction.values()[0]);
    }

    /** The company {@code corporate} with {@code sales} and {@code service} below, one card for both. */
    static Company company(Metric... metrics) {
        return new Company(List.of(metrics));
    }

    /** What surrounds a source. */
    static final class Company {
        private final List<Metric> metrics;
        private Path home = RESOURCES;
        private List<String> folders = List.of();
        private String period = "2026-10";
        private boolean openDepartments;
        private boolean openMetrics;
        private List<CardFor> cards = List.of();
        private FiscalCalendar calendar = CALENDAR;
        private Life life = Life.ALWAYS;

        private Company(List<Metric> metrics) {
            this.metrics = metrics;
        }

        Company home(Path value) {
            home = value;
            return this;
        }

        Company folders(Path... value) {
            folders = List.of(value).stream().map(Path::toString).toList();
            return this;
        }

        Company in(String code) {
            period = code;
            return this;
        }

        Company calendar(FiscalCalendar value) {
            calendar = value;
            return this;
        }

        /** The first day of {@code service}. */
        Company serviceSince(LocalDate value) {
            life = new Life(Optional.of(value), Optional.empty());
            return this;
        }

        Company openDepartments() {
            openDepartments = true;
            return this;
        }

        Company openMetrics() {
            openMetrics = true;
            return this;
        }

        Company cardForAllBelow(String department) {
            cards = List.of(new CardFor("card", List.of(), Optional.of(department)));
            return this;
        }

        Context context() {
            Objective objective = new Objective(
                    "objective",
                    Label.of("Objective"),
                    "process",
                    Optional.empty(),
                    "head",
                    List.of(),
                    metrics,
                    BigDecimal.ONE,
                    NOWHERE);
            Scorecard card =
                    new Scorecard("card", List.of("sales", "service"), List.of(objective), Optional.empty(), NOWHERE);
            Organisation organisation = TestCompany.of(
                    calendar,
                    List.of(
                            department("corporate", Optional.empty(), Life.ALWAYS),
                            department("sales", Optional.of("corporate"), Life.ALWAYS),
                            department("service", Optional.of("corporate"), life)));
            return new Context(
                    home,
                    folders,
                    calendar.parse(period).orElseThrow(),
                    new Strategy(organisation, List.of(card)),
                    cards,
                    openDepartments,
                    openMetrics);
        }
    }

    private static Department department(String id, Optional<String> parent, Life life) {
        return Department.of(id, Label.of(id), parent, life);
    }

    /** {@code sales/orders/2026-10/month/actual = 12 [orders.csv:3:orders]} for every figure, in order. */
    static List<String> lines(Extraction extraction) {
        return extraction.allFigures().stream()
                .map(figure -> figure.id() + " = "
                        + figure.reading()
                                .number()
                                .map(BigDecimal::toPlainString)
                                .orElse(figure.reading().toString())
                        + " [" + figure.provenance() + "]")
                .toList();
    }

    /** {@code line:column code: reason (raw)}. */
    static List<String> rejects(Extraction extraction) {
        return extraction.rejects().stream()
                .map(reject -> reject.line() + ":" + reject.column() + " " + reject.code() + ": " + reject.reason()
                        + (reject.raw().isEmpty() ? "" : " (" + reject.raw() + ")"))
                .toList();
    }

    static Map<String, String> map(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int place = 0; place < pairs.length; place += 2) {
            map.put(pairs[place], pairs[place + 1]);
        }
        return map;
    }
}
