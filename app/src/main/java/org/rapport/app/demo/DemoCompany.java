package org.rapport.app.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapport.app.accounts.Accounts;
import org.rapport.app.accounts.Links;
import org.rapport.app.accounts.ReadyUsers;
import org.rapport.app.accounts.ReadyUsers.ReadyUser;
import org.rapport.app.crm.ResultFiles;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.ledger.Imports;
import org.rapport.app.people.Persons;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.people.AbsenceReader;
import org.rapport.files.people.PeopleReader;
import org.rapport.files.results.Results;
import org.rapport.files.simulate.World;
import org.rapport.files.simulate.World.Part;
import org.rapport.files.simulate.calendars.AbsencesTable;
import org.rapport.files.simulate.calendars.PeopleTable;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Person.Role;
import org.rapport.files.simulate.life.Diary;
import org.rapport.files.table.Refused;
import org.rapport.files.table.TableFile;
import org.springframework.stereotype.Component;

/**
 * Lays the simulated company into an empty house: its admin sets it up and brings the people, everybody who is offered on the sign-in
 * page comes in by their link, and the leaders upload their calendars.
 */
@Component
public class DemoCompany {

    private static final long SEED = 2;
    private static final int LEADERS = 10;
    private static final int SELLERS = 11;
    private static final int WEEKS = 52;
    private static final int PASSWORD_LENGTH = 12;
    private static final String AGREEMENT = "Betriebsvereinbarung Demo";

    private final Accounts accounts;
    private final ReadyUsers ready;
    private final Persons persons;
    private final Imports imports;
    private final ResultFiles results;
    private final Transactions transactions;
    private final DataFolder data;
    private final Clock clock;

    DemoCompany(
            Accounts accounts,
            ReadyUsers ready,
            Persons persons,
            Imports imports,
            ResultFiles results,
            Transactions transactions,
            Database database,
            Clock clock) {
        this.accounts = accounts;
        this.ready = ready;
        this.persons = persons;
        this.imports = imports;
        this.results = results;
        this.transactions = transactions;
        this.data = database.data();
        this.clock = clock;
    }

    /** Who is offered on the sign-in page: how many of each role. */
    private static final Map<Role, Integer> OFFERED = Map.of(
            Role.AREA_LEADER, 1,
            Role.LEADER, 2,
            Role.SELLER, 3,
            Role.PERSONNEL, 1,
            Role.COUNCIL, 1,
            Role.ADMINISTRATION, 1);

    /** Told what is being done, as the key of a sentence. */
    @FunctionalInterface
    public interface Progress {
        /** Something begins. */
        void begins(String key);
    }

    /** Offers the users; lays the company in before where the house is empty. */
    public void open(Path folder, Progress progress) throws IOException {
        if (!DemoFolder.isWhole(folder)) {
            layIn(progress);
        }
        ready.offer(DemoFolder.read(data));
    }

    /** What the company is made from, as of that day. */
    public static Company company(LocalDate today) {
        return new Company(SEED, LEADERS, SELLERS, WEEKS, today, false);
    }

    private void layIn(Progress progress) throws IOException {
        progress.begins("demo.people");
        World world = new World(company(LocalDate.now(clock)));
        List<Part> parts = world.stream().toList();
        String password = data.secret("demo-password").substring(0, PASSWORD_LENGTH);
        Person admin = staff(parts, Role.ADMINISTRATION);
        SignedIn founder = accounts.found(email(admin), name(admin), password).orElseThrow();
        Setting.company(transactions, founder);
        bringPeople(founder, parts);
        progress.begins("demo.accounts");
        Map<Long, SignedIn> in = comeIn(founder, parts, password);
        in.put(admin.number(), founder);
        Setting.purposes(
                transactions,
                founder,
                Objects.requireNonNull(in.get(staff(parts, Role.COUNCIL).number())),
                AGREEMENT);
        Setting.statements(
                transactions,
                diaries(parts)
                        .filter(diary -> isLeader(diary.owner()))
                        .map(diary ->
                                Objects.requireNonNull(in.get(diary.owner().number())))
                        .toList(),
                YearMonth.now(clock).minusMonths(1));
        progress.begins("demo.results");
        results.bring(founder, results(world, parts));
        progress.begins("demo.calendars");
        diaries(parts)
                .filter(diary -> isLeader(diary.owner()))
                .forEach(diary -> upload(
                        world,
                        diary,
                        Objects.requireNonNull(in.get(diary.owner().number()))));
        Setting.words(transactions, team(parts, in));
        in.values().forEach(accounts::signOut);
        DemoFolder.write(data, offered(parts, password));
    }

    private void bringPeople(SignedIn admin, List<Part> parts) throws IOException {
        Path folder = Files.createDirectories(data.path("tmp"));
        Path people = folder.resolve("people.csv");
        Path absences = folder.resolve("absences.csv");
        try {
            write(people, PeopleTable.HEADER, parts.stream().map(Part::people));
            write(absences, AbsencesTable.HEADER, parts.stream().map(Part::absences));
            persons.take(admin, PeopleReader.read(people));
            Setting.absences(transactions, admin, AbsenceReader.read(absences).absences());
        } catch (Refused e) {
            throw new IllegalStateException("the simulated people can't be read", e);
        } finally {
            Files.deleteIfExists(people);
            Files.deleteIfExists(absences);
        }
    }

    private static void write(Path file, String header, Stream<String> rows) throws IOException {
        Files.writeString(file, header + String.join("", rows.toList()));
    }

    /** Everybody who is offered or uploads a calendar, signed in, by number. */
    private Map<Long, SignedIn> comeIn(SignedIn admin, List<Part> parts, String password) {
        Map<String, Links.Link> links = new HashMap<>();
        accounts.links(admin).forEach(link -> links.put(link.email(), link));
        List<Person> coming = new ArrayList<>(chosen(parts));
        diaries(parts)
                .map(Diary::owner)
                .filter(owner -> isLeader(owner) && !coming.contains(owner))
                .forEach(coming::add);
        Map<Long, SignedIn> in = new HashMap<>();
        for (Person person : coming) {
            Links.Link link = links.get(email(person));
            if (link != null) {
                in.put(person.number(), accounts.redeem(link, password).orElseThrow());
            }
        }
        return in;
    }

    /** What the sales system of all districts knows. */
    private static Results results(World world, List<Part> parts) {
        Results all = Results.NONE;
        List<Results> each = IntStream.range(0, parts.size())
                .mapToObj(index -> world.results(index, parts.get(index)))
                .toList();
        for (TableFile<?> file : Results.FILES) {
            all = with(all, file, each);
        }
        return all;
    }

    private static <T> Results with(Results all, TableFile<T> file, List<Results> each) {
        return all.with(
                file, each.stream().flatMap(one -> one.list(file).stream()).toList());
    }

    private void upload(World world, Diary diary, SignedIn leader) {
        try {
            StringBuilder text = new StringBuilder();
            world.calendar(diary).write(text);
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            imports.bring(
                    leader,
                    MessageDigest.getInstance("SHA-256").digest(bytes),
                    List.of(CalendarReader.read(
                            "demo.ics", new ByteArrayInputStream(bytes), CalendarReader.Privacy.NOTHING)),
                    Locale.GERMAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sellers who are offered, signed in. */
    private List<SignedIn> team(List<Part> parts, Map<Long, SignedIn> in) {
        return chosen(parts).stream()
                .filter(person -> person.role() == Role.SELLER)
                .map(person -> Objects.requireNonNull(in.get(person.number())))
                .toList();
    }

    private List<ReadyUser> offered(List<Part> parts, String password) {
        return chosen(parts).stream()
                .map(person -> new ReadyUser(
                        person.role().name().toLowerCase(Locale.ROOT), name(person), email(person), password))
                .toList();
    }

    private List<Person> chosen(List<Part> parts) {
        List<Person> chosen = new ArrayList<>();
        Map<Role, Integer> left = new HashMap<>(OFFERED);
        diaries(parts).map(Diary::owner).filter(this::staysLong).forEach(person -> {
            if (left.getOrDefault(person.role(), 0) > 0) {
                left.merge(person.role(), -1, Integer::sum);
                chosen.add(person);
            }
        });
        chosen.sort(Comparator.comparingInt(person -> List.of(
                        Role.LEADER, Role.SELLER, Role.AREA_LEADER, Role.PERSONNEL, Role.COUNCIL, Role.ADMINISTRATION)
                .indexOf(person.role())));
        return chosen;
    }

    /** Somebody who is there as they were all year and will be, under one name and one leader. */
    private boolean staysLong(Person person) {
        LocalDate today = LocalDate.now(clock);
        return person.employed().contains(today.minusWeeks(WEEKS))
                && person.employed().contains(today.plusWeeks(WEEKS))
                && person.names().size() == 1
                && person.stays().size() <= 1;
    }

    private static Person staff(List<Part> parts, Role role) {
        return diaries(parts)
                .map(Diary::owner)
                .filter(owner -> owner.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Diary> diaries(List<Part> parts) {
        return parts.stream().flatMap(part -> part.diaries().stream());
    }

    private static boolean isLeader(Person person) {
        return person.role() == Role.LEADER || person.role() == Role.AREA_LEADER;
    }

    private String email(Person person) {
        return person.emailOn(LocalDate.now(clock));
    }

    private String name(Person person) {
        return person.nameOn(LocalDate.now(clock)).full();
    }
}
