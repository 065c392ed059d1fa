package org.rapport.app.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file most likely holds, by its headers. */
class KindTests {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "Account Name,Account Owner,Type,Billing City = CUSTOMERS",
                "Record ID,Company name,Company owner,Create Date = CUSTOMERS",
                "customer,name,owner = CUSTOMERS",
                "Account Name,Renewal Date,Renewal Status,Contract Value = RENEWALS",
                "customer,due,outcome,amount,currency = RENEWALS",
                "Account Name,Survey Date,NPS = SATISFACTION",
                "customer,date,score = SATISFACTION",
                "User Name,Fiscal Quarter,Quota = QUOTAS",
                "Opportunity Name,Team Member,Percent (%) = OWNERS",
                "opportunity,customer,created,closed,stage,amount,currency = OPPORTUNITIES",
                "Opportunity ID,Account Name,Opportunity Owner,Close Date,Stage,Amount = DEALS",
                "Kunde,Verkaufschance,Betreuer,Abschluss,Status,Volumen = DEALS",
                "a,b,c = DEALS",
            })
    void isTakenByTheHeaders(String titles, Kind kind) {
        assertThat(Kind.of(List.of(titles.split(",")))).isEqualTo(kind);
    }
}
