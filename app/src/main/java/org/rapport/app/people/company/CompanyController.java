package org.rapport.app.people.company;

import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.answer.HolidayRegions;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What holds for the whole company. */
@Controller
class CompanyController {

    private static final CompanyPage UNSET = new CompanyPage("", "EUR", 1, "", false, false, null);

    private final Transactions transactions;

    CompanyController(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What the form says; a box that isn't ticked says nothing. */
    record Typed(
            String name,
            String currency,
            int fiscalMonth,
            String region,
            @Nullable Boolean worksCouncil) {

        CompanyPage page(boolean hadCouncil) {
            return new CompanyPage(
                    name.strip(),
                    currency.strip().toUpperCase(Locale.ROOT),
                    fiscalMonth,
                    region.strip().toUpperCase(Locale.ROOT),
                    worksCouncil != null && worksCouncil,
                    hadCouncil,
                    null);
        }
    }

    @GetMapping("/company")
    View page(@AuthenticationPrincipal SignedIn who) {
        return PageView.of("company.jte", transactions.as(who.token(), CompanyController::kept));
    }

    private static CompanyPage kept(JdbcClient client) {
        return client.sql("""
                        select name, currency, fiscal_month, region, works_council, had_council, null as wrong from people.company
                        """).query(CompanyPage.class).optional().orElse(UNSET);
    }

    @PostMapping("/company")
    View keep(@AuthenticationPrincipal SignedIn admin, @ModelAttribute Typed typed) {
        CompanyPage company = typed.page(
                transactions.as(admin.token(), CompanyController::kept).hadCouncil());
        boolean endsCouncil = company.hadCouncil() && !company.worksCouncil();
        if (endsCouncil || !isUsable(company)) {
            return new PageView(
                    "company.jte",
                    company.refused(endsCouncil ? "company.council_stays" : "company.wrong"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        transactions.as(
                admin.token(),
                client -> client.sql("""
                        insert into people.company as c (name, currency, fiscal_month, region, works_council) values (?, ?, ?, ?, ?)
                        on conflict (only_one) do update set name = excluded.name, currency = excluded.currency,
                            fiscal_month = excluded.fiscal_month, region = excluded.region, works_council = excluded.works_council
                        """)
                        .param(company.name())
                        .param(company.currency())
                        .param(company.fiscalMonth())
                        .param(company.region())
                        .param(company.worksCouncil())
                        .update());
        return new RedirectView("/first");
    }

    private static boolean isUsable(CompanyPage company) {
        boolean knowsRegion = company.region().isEmpty() || HolidayRegions.isKnown(company.region());
        boolean knowsCurrency = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(company.currency()));
        boolean isMonth = company.fiscalMonth() >= 1 && company.fiscalMonth() <= 12;
        return !company.name().isEmpty() && knowsRegion && knowsCurrency && isMonth;
    }
}
