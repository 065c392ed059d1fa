package org.rapport.files.simulate.roster;

import java.util.List;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Name;

/** The customers of territories: a function of seat and number, the same whoever holds the seat. */
public final class Customers {

    private static final int LEAST = 8;
    private static final int MORE = 13;
    private static final int MOST = 32;

    /** Names of customers come from far behind those of people. */
    private static final long FIRST_NAME = 1L << 40;

    private static final List<String> TRADES = List.of(
            "Maschinenbau",
            "Logistik",
            "Werkzeuge",
            "Antriebe",
            "Druckguss",
            "Anlagenbau",
            "Elektrotechnik",
            "Bau",
            "Möbel",
            "Metall",
            "Medizintechnik",
            "Lebensmittel",
            "Verpackung",
            "Textil",
            "Kunststoff",
            "Energie");
    private static final List<String> FORMS = List.of("GmbH", "AG", "KG", "GmbH & Co. KG", "OHG", "SE");

    private final Company company;
    private final Names names;

    /** The customers of a company. */
    public Customers(Company company) {
        this.company = company;
        this.names = new Names(company);
    }

    /** How many customers a seat has, from 8 to 20. */
    public int count(long seat) {
        return LEAST + company.root().of("customers", seat).chance().below(MORE);
    }

    /** A customer of a seat, numbered from 0. */
    public Customer of(long seat, int number) {
        long id = seat * MOST + number;
        Chance chance = company.root().of("customer", id).chance();
        Name founder = names.of(FIRST_NAME + 2 * id);
        Name contact = names.of(FIRST_NAME + 2 * id + 1);
        String trade = chance.pick(TRADES);
        String domain = Names.plain(founder.last()) + "-" + Names.plain(trade) + "-" + id + ".example";
        return new Customer(
                "K" + (1_000_000 + id),
                founder.last() + " " + trade + " " + chance.pick(FORMS),
                contact.full(),
                Names.plain(contact.last()) + "@" + domain);
    }
}
