package org.rapport.files.participants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Event;
import org.rapport.core.attention.Participant;
import org.rapport.core.attention.Participant.Response;
import org.rapport.core.attention.Participant.Role;
import org.rapport.files.event.AttendeeLine;
import org.rapport.files.event.CalendarEvent.Content;
import org.rapport.files.people.Person;

/**
 * Who takes part in an occurrence, one participant a person.
 *
 * @param leader the leader, who always takes part
 * @param others all other humans that a line puts among the participants
 * @param namesOthers whether a line names any human but the leader, be they only informed
 * @param silentOrganizer the organizer where no ATTENDEE line is theirs; -1 otherwise
 */
public record Attendees(Participant leader, List<Participant> others, boolean namesOthers, int silentOrganizer) {

    /** Reads the lines of an event as they hold on that day. */
    public static Attendees of(Content content, LocalDate day, Directory directory) {
        return new Reading(directory, day).read(content);
    }

    private static final class Reading {
        private final Directory directory;
        private final LocalDate day;
        private final Map<Integer, Answer> answers = new LinkedHashMap<>();
        private final Set<Integer> listed = new HashSet<>();
        private final Set<Integer> named = new HashSet<>();
        private int organizer = -1;
        private boolean anotherOrganizer;

        Reading(Directory directory, LocalDate day) {
            this.directory = directory;
            this.day = day;
        }

        Attendees read(Content content) {
            Set<Integer> ownLine = new HashSet<>();
            content.people().forEach(line -> ownLine.add(directory.of(line)));
            for (AttendeeLine line : content.people()) {
                if (line.organizer()) {
                    takeOrganizer(line);
                } else {
                    takeAttendee(line, ownLine);
                }
            }
            boolean silent = organizer >= 0 && organizer != directory.leader() && !listed.contains(organizer);
            giveOrganizerTheirAnswer();
            Participant leader = leader(content);
            List<Participant> others = new ArrayList<>();
            answers.forEach((number, answer) -> {
                if (number != directory.leader()) {
                    others.add(participant(number, answer));
                }
            });
            named.remove(directory.leader());
            return new Attendees(leader, List.copyOf(others), !named.isEmpty(), silent ? organizer : -1);
        }

        private void takeOrganizer(AttendeeLine line) {
            int number = directory.of(line);
            anotherOrganizer |= number != directory.leader();
            Person person = directory.person(number);
            boolean human = (person == null || person.isPerson() || number == directory.leader())
                    && line.kind() == AttendeeLine.Kind.HUMAN;
            if (human) {
                named.add(number);
            }
            // who is only informed takes no part, not even as organizer
            if (human && (line.role() != null || number == directory.leader())) {
                organizer = number;
            }
        }

        private void takeAttendee(AttendeeLine line, Set<Integer> ownLine) {
            int number = directory.of(line);
            listed.add(number);
            Person person = number == directory.leader() ? null : directory.person(number);
            Person.Kind kind = person == null ? Person.Kind.PERSON : person.kind();
            if (kind == Person.Kind.LIST && person != null) {
                int[] members = directory.members(person, day);
                if (members.length == 0) {
                    take(number, line);
                }
                for (int member : members) {
                    if (!ownLine.contains(member)) {
                        take(member, line);
                    }
                }
            } else if (kind != Person.Kind.SYSTEM && line.kind() == AttendeeLine.Kind.HUMAN) {
                take(number, line);
            }
        }

        private void take(int number, AttendeeLine line) {
            named.add(number);
            Role role = line.role() == null && number == directory.leader() ? Role.OPTIONAL : line.role();
            if (role != null) {
                answers.merge(number, new Answer(role, line.response()), Answer::better);
            }
        }

        private void giveOrganizerTheirAnswer() {
            Answer own = organizer < 0 ? null : answers.get(organizer);
            // whose own lines are only a room's or for information takes no part, not even as organizer
            boolean takesPart = own != null || !listed.contains(organizer) || organizer == directory.leader();
            if (organizer >= 0 && takesPart) {
                answers.put(organizer, new Answer(own == null ? Role.REQUIRED : own.role, Response.ORGANIZER));
            }
        }

        private Participant leader(Content content) {
            Answer own = answers.get(directory.leader());
            Answer answer = own != null
                    ? own
                    : new Answer(Role.REQUIRED, anotherOrganizer ? Response.NONE : Response.ORGANIZER);
            boolean byShowAs = content.answersByShowAs() && answer.response != Response.ORGANIZER;
            return participant(
                    directory.leader(), byShowAs ? new Answer(answer.role, answerBy(content.showAs())) : answer);
        }

        private static Response answerBy(Event.ShowAs showAs) {
            return switch (showAs) {
                case BUSY, OOF, ELSEWHERE -> Response.ACCEPTED;
                case TENTATIVE -> Response.TENTATIVE;
                case FREE -> Response.NONE;
            };
        }

        private Participant participant(int number, Answer answer) {
            return new Participant(number, directory.isExternal(number), answer.role, answer.response);
        }
    }

    /** Of several lines of one person the better answer and the nearer role hold. */
    private record Answer(Role role, Response response) {

        private static final List<Response> BEST_FIRST =
                List.of(Response.ORGANIZER, Response.ACCEPTED, Response.TENTATIVE, Response.DECLINED, Response.NONE);

        Answer better(Answer other) {
            boolean keep = BEST_FIRST.indexOf(response) <= BEST_FIRST.indexOf(other.response);
            return new Answer(
                    role == Role.REQUIRED || other.role == Role.REQUIRED ? Role.REQUIRED : Role.OPTIONAL,
                    keep ? response : other.response);
        }
    }

    /** Whether the answer depends on the day: a distribution list has other members each time. */
    public static boolean dependOnDay(Content content, Directory directory) {
        return content.people().stream().anyMatch(line -> {
            @Nullable Person person = directory.person(directory.of(line));
            return person != null && person.kind() == Person.Kind.LIST;
        });
    }
}
