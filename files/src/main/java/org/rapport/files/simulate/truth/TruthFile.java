package org.rapport.files.simulate.truth;

import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.files.simulate.company.Climate;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Effects;
import org.rapport.files.simulate.company.Pair;
import org.rapport.files.simulate.company.Team;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * truth.json: what was planted, as the contract of the company fixes it. Leaders are written as they come; of pairs and teams, which
 * stand behind them, a line each is kept until the end.
 */
public final class TruthFile implements AutoCloseable {

    private final Company company;
    private final JsonGenerator json;
    private final List<PairLine> pairs = new ArrayList<>();
    private final List<TeamLine> teams = new ArrayList<>();

    private record PairLine(String leader, String seller, boolean neglected, boolean highResponsibility) {}

    private record TeamLine(String leader, Climate climate) {}

    /** Begins the file. */
    public TruthFile(Company company, Writer out) {
        this.company = company;
        this.json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartObject();
        json.writeNumberProperty("seed", company.seed());
        json.writeStringProperty("until", company.until().toString());
        json.writeBooleanProperty("null", company.isNull());
        json.writeArrayPropertyStart("leaders");
    }

    /** Adds leaders with their hours, and their teams with what was planted. */
    public void add(List<LeaderTruth> leaders, List<Team> planted) {
        leaders.forEach(this::leader);
        for (Team team : planted) {
            String leader = team.leader().emailOn(company.until());
            teams.add(new TeamLine(leader, team.climate()));
            Set<String> seen = new HashSet<>();
            for (Pair pair : team.pairs()) {
                String seller = pair.seller().emailOn(company.until());
                if (seen.add(seller)) {
                    pairs.add(new PairLine(leader, seller, pair.neglected(), pair.highResponsibility()));
                }
            }
        }
    }

    private void leader(LeaderTruth leader) {
        json.writeStartObject();
        json.writeStringProperty("email", leader.email());
        json.writeArrayPropertyStart("weeks");
        for (LeaderTruth.Week week : leader.weeks()) {
            json.writeStartObject();
            json.writeStringProperty("week", week.week());
            hours(week.hours());
            json.writeEndObject();
        }
        json.writeEndArray();
        median(leader.median());
        json.writeEndObject();
    }

    private void median(@Nullable Hours median) {
        json.writeObjectPropertyStart("median");
        if (median == null) {
            json.writeNullProperty("h1");
            json.writeNullProperty("h2");
            json.writeNullProperty("h3");
        } else {
            hours(median);
        }
        json.writeEndObject();
    }

    private void hours(Hours hours) {
        json.writeNumberProperty("h1", hours.h1());
        json.writeNumberProperty("h2", hours.h2());
        json.writeNumberProperty("h3", hours.h3());
    }

    /** Ends the file. */
    @Override
    public void close() {
        json.writeEndArray();
        json.writeArrayPropertyStart("pairs");
        pairs.forEach(this::pair);
        json.writeEndArray();
        json.writeArrayPropertyStart("teams");
        teams.forEach(this::team);
        json.writeEndArray();
        effects(Effects.of(company));
        json.writeEndObject();
        json.close();
    }

    private void pair(PairLine pair) {
        json.writeStartObject();
        json.writeStringProperty("leader", pair.leader);
        json.writeStringProperty("seller", pair.seller);
        json.writeBooleanProperty("neglected", pair.neglected);
        json.writeBooleanProperty("highResponsibility", pair.highResponsibility);
        json.writeEndObject();
    }

    private void team(TeamLine team) {
        json.writeStartObject();
        json.writeStringProperty("leader", team.leader);
        json.writeNumberProperty("elbow", team.climate.elbow());
        json.writeNumberProperty("help", team.climate.help());
        json.writeNumberProperty("climate", team.climate.climate());
        json.writeEndObject();
    }

    private void effects(Effects effects) {
        json.writeObjectPropertyStart("effects");
        json.writeNumberProperty("elbowToChurn", effects.elbowToChurn());
        json.writeNumberProperty("attentionToRevenue", effects.attentionToRevenue());
        json.writeNumberProperty("attentionToExit", effects.attentionToExit());
        json.writeObjectPropertyStart("helpUnderStress");
        json.writeNumberProperty("rateRatio", effects.helpUnderStress());
        json.writeEndObject();
        json.writeEndObject();
    }
}
