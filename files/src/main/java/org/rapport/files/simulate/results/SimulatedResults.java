package org.rapport.files.simulate.results;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.files.people.Period;
import org.rapport.files.results.Customer;
import org.rapport.files.results.Exit;
import org.rapport.files.results.Help;
import org.rapport.files.results.Opportunity;
import org.rapport.files.results.Ownership;
import org.rapport.files.results.Quota;
import org.rapport.files.results.Renewal;
import org.rapport.files.results.Results;
import org.rapport.files.results.Satisfaction;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.District;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.roster.Roster;
import org.rapport.files.simulate.roster.Told;

/**
 * The results of an invented company, district by district, as its sales system knows them on the company's {@code until}: a pure function
 * of the company and of the hours that its leaders gave. Nobody is named who isn't in the company within its span. Immutable; for several
 * threads.
 */
public final class SimulatedResults {

    /** How long before they are due renewals stand in the system. */
    private static final int AHEAD_DAYS = 90;

    private final Company company;
    private final Roster past;
    private final Roster present;
    private final Period known;

    /** A territory with its customers and deals. */
    private record Book(Territory territory, List<Account> accounts, List<Deal> deals) {}

    /** The results of a company. */
    public SimulatedResults(Company company) {
        this.company = company;
        this.past = new Roster(Market.since(company));
        this.present = new Roster(company);
        this.known = new Period(company.start(), company.until());
    }

    /** The results of a district, numbered from 0, where leaders gave these hours. */
    public Results of(int index, Attention attention) {
        Market market = Market.of(company, past, index);
        District district = present.district(index);
        Told told = new Told(company, district);
        List<Book> lived = books(market, attention);
        List<Book> books = lived.stream()
                .filter(book -> told.tells(book.territory().owner(known.until()), known.until()))
                .toList();
        List<Person> sellers = sellers(district, told);
        List<Deal> deals = all(books, book -> visible(book.deals(), told));
        Set<String> ids = deals.stream().map(Deal::id).collect(Collectors.toSet());
        return Results.NONE
                .with(Customer.FILE, all(books, this::customers))
                .with(Opportunity.FILE, all(deals, deal -> List.of(deal.opportunity(known.until()))))
                .with(Ownership.FILE, all(deals, deal -> deal.owners(known)))
                .with(Quota.FILE, quotas(lived, known, told))
                .with(Renewal.FILE, all(books, this::renewals))
                .with(Satisfaction.FILE, all(books, this::scores))
                .with(Help.FILE, help(market, lived, district, help -> isTold(help, told, ids)))
                .with(Exit.FILE, exits(sellers));
    }

    /** Those of whom people.csv tells. */
    private List<Person> sellers(District district, Told told) {
        return district.sellers().stream()
                .flatMap(seller -> told.find(seller).stream())
                .filter(seller -> !seller.employed().intersect(company.span()).isEmpty())
                .toList();
    }

    private List<Book> books(Market market, Attention attention) {
        Accounts accounts = new Accounts(market);
        Selling selling = new Selling(market, attention);
        return market.territories().stream()
                .map(territory -> {
                    List<Account> own = accounts.of(territory);
                    return new Book(territory, own, selling.deals(territory, own));
                })
                .toList();
    }

    private static <A, B> List<B> all(Collection<A> from, Function<A, List<B>> each) {
        return from.stream().map(each).flatMap(List::stream).toList();
    }

    private static List<Quota> quotas(List<Book> lived, Period known, Told told) {
        return all(lived, book -> Quotas.of(book.territory(), known)).stream()
                .filter(quota -> told.tells(quota.email(), quota.quarter().last())
                        || told.tells(quota.email(), quota.quarter().first()))
                .toList();
    }

    private List<Deal> visible(List<Deal> deals, Told told) {
        return deals.stream()
                .filter(deal -> !deal.created().isAfter(known.until()))
                .filter(deal -> deal.stakes().stream()
                        .filter(stake -> !stake.during().from().isAfter(known.until()))
                        .allMatch(stake ->
                                told.tells(stake.owner(), stake.during().from())))
                .toList();
    }

    private List<Customer> customers(Book book) {
        LocalDate today = known.until();
        String owner = book.territory().owner(today).emailOn(today);
        return accounts(book).map(account -> account.customer(owner, today)).toList();
    }

    private List<Renewal> renewals(Book book) {
        Period listed = new Period(known.from(), known.until().plusDays(AHEAD_DAYS));
        return accounts(book)
                .flatMap(account -> account.terms().stream()
                        .filter(term -> listed.contains(term.due()))
                        .map(term -> account.renewal(term, known.until())))
                .toList();
    }

    private List<Satisfaction> scores(Book book) {
        return accounts(book)
                .flatMap(account -> account.scores().stream())
                .filter(score -> known.contains(score.date()))
                .toList();
    }

    private Stream<Account> accounts(Book book) {
        return book.accounts().stream()
                .filter(account -> !account.during().from().isAfter(known.until()));
    }

    /** Drawn from all that was lived, as who helps whom with what mustn't depend on what is told. */
    private List<Help> help(Market market, List<Book> lived, District district, Predicate<Help> isTold) {
        Told whole = new Told(whole(), district);
        Helping helping = new Helping(market, all(lived, book -> visible(book.deals(), whole)));
        return all(sellers(district, whole), seller -> helping.acts(seller, known)).stream()
                .filter(isTold)
                .toList();
    }

    private Company whole() {
        return new Company(
                company.seed(),
                company.districts() * Company.TEAMS_OF_A_DISTRICT,
                company.sellers(),
                company.weeks(),
                company.until(),
                company.isNull());
    }

    private static boolean isTold(Help help, Told told, Set<String> deals) {
        return told.tells(help.helper(), help.date())
                && told.tells(help.helped(), help.date())
                && (help.opportunity().isEmpty() || deals.contains(help.opportunity()));
    }

    private List<Exit> exits(List<Person> sellers) {
        return sellers.stream().flatMap(seller -> exit(seller).stream()).toList();
    }

    private Optional<Exit> exit(Person seller) {
        return seller.findKnownOn(known.until())
                .map(Person::exit)
                .map(exit -> new Exit(
                        seller.emailOn(exit.date()),
                        exit.date(),
                        Exit.Reason.valueOf(exit.reason().name())));
    }
}
