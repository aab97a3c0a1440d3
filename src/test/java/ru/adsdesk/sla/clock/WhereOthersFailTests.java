package ru.adsdesk.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases other desks get wrong: paused, edited, reopened, voided, joined, late-entered. */
class WhereOthersFailTests {

    private final Told told = new Told("Asia/Vladivostok");

    @Test
    void pausesOnlyWhereTheNormAllowsItAndForAListedReason() {
        registered("roof_leak", "eliminate");
        told.then("2026-03-10 12:00", "request.deferred", "reason", "SEASON")
                .then("2026-03-10 18:00", "request.resumed");
        assertThat(told.clock("roof_leak", "2026-03-10 19:00").due()).isEqualTo(told.at("2026-03-11 16:00"));
        assertThat(told.clock("eliminate", "2026-03-10 19:00").due()).isEqualTo(told.at("2026-03-13 10:00"));
    }

    @Test
    void keepsRunningThroughADeferralForAnotherReason() {
        registered("roof_leak");
        told.then("2026-03-10 12:00", "request.deferred", "reason", "MATERIALS");
        assertThat(told.clock("roof_leak", "2026-03-11 10:00:01").state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void isNotPausedBackwardsAfterItsBreach() {
        registered("roof_leak");
        told.then("2026-03-11 12:00", "request.deferred", "reason", "SEASON");
        assertThat(told.clock("roof_leak", "2026-03-12 10:00").state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void startsAnewWhenReopenedAndKeepsTheFirstRun() {
        registered("eliminate");
        told.then("2026-03-11 10:00", "request.completed").then("2026-03-20 09:00", "request.reopened");
        List<Reading> runs = told.runs("eliminate", "2026-03-20 10:00");
        assertThat(runs).extracting(Reading::state).containsExactly(ClockState.MET, ClockState.RUNNING);
        assertThat(runs.getLast().due()).isEqualTo(told.at("2026-03-23 09:00"));
    }

    @Test
    void takesAReturnedCompletionForNone() {
        registered("eliminate");
        told.then("2026-03-11 10:00", "request.completed").then("2026-03-12 10:00", "request.returned");
        assertThat(told.clock("eliminate", "2026-03-13 10:00:01").state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void takesAVoidedActForNoneAndKeepsTheOtherOne() {
        registered("damage_act");
        told.then("2026-03-10 11:00", "request.act-drawn", "form", "DAMAGE")
                .then("2026-03-10 11:30", "request.act-drawn", "form", "DAMAGE")
                .then("2026-03-10 12:00", "paper.voided", "undoes", 2L);
        assertThat(told.clock("damage_act", "2026-03-11 10:00").end().no()).isEqualTo(3);
        told.then("2026-03-10 12:30", "paper.voided", "undoes", 3L);
        assertThat(told.clock("damage_act", "2026-03-10 13:00").state()).isEqualTo(ClockState.RUNNING);
        assertThat(told.clock("damage_act", "2026-03-10 22:00:01").state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    void beginsWithTheLineThatStartsItThoughAnEarlierOneOfTheSameInstantWouldWithdrawIt() {
        told.then("2026-03-10 10:05", "work-order.assigned")
                .then(
                        "2026-03-10 10:05",
                        "work-order.accepted",
                        "arriveBy",
                        told.at("2026-03-10 11:00").toString());
        assertThat(told.clock("work_arrive", "2026-03-10 10:30").state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void isAbandonedThoughTheExchangeToldOfTheEndFirst() {
        told.then("2026-03-10 10:05", "call.abandoned").then("2026-03-10 10:05", "call.rang");
        assertThat(told.clock("call_answer", "2026-03-10 10:30").state()).isEqualTo(ClockState.ABANDONED);
    }

    @Test
    void withdrawsEveryClockOfAVoidedRequestEvenABrokenOne() {
        registered("localise");
        told.then("2026-03-10 11:00", "request.voided", "reason", "MISTAKE");
        assertThat(told.clock("localise", "2026-03-10 12:00").state()).isEqualTo(ClockState.WITHDRAWN);
    }

    @Test
    void doesNotLeaveAJoinedRequestOverdueAfterItsMaster() {
        registered("localise", "inform_plan");
        told.then("2026-03-10 10:10", "request.joined");
        assertThat(told.clock("localise", "2026-03-12 12:00").state()).isEqualTo(ClockState.WITHDRAWN);
        assertThat(told.clock("inform_plan", "2026-03-10 10:31").state())
                .as("every caller is told, joined or not")
                .isEqualTo(ClockState.BREACHED);
    }

    @Test
    void keepsABreachThatCameBeforeTheWithdrawal() {
        registered("localise");
        told.then("2026-03-10 10:40", "request.withdrawn");
        assertThat(told.clock("localise", "2026-03-10 12:00").state()).isEqualTo(ClockState.LATE);
    }

    @Test
    void countsAKindFoundLaterFromTheRegistration() {
        registered("minor_fault");
        told.then("2026-03-10 10:20", "request.reclassified", "norms", List.of("localise"));
        assertThat(told.clock("localise", "2026-03-10 10:25").due()).isEqualTo(told.at("2026-03-10 10:30"));
        assertThat(told.clock("minor_fault", "2026-03-10 10:25").state()).isEqualTo(ClockState.WITHDRAWN);
    }

    @Test
    void countsWhatWasDoneBeforeTheKindWasFound() {
        registered("minor_fault");
        told.then("2026-03-10 10:10", "request.localised")
                .then("2026-03-10 10:40", "request.reclassified", "norms", List.of("localise"));
        assertThat(told.clock("localise", "2026-03-10 11:00").state()).isEqualTo(ClockState.MET);
    }

    @Test
    void owesNoOutcomeForACallHandledWhileItWasOn() {
        told.then("2026-03-10 10:00", "call.rang")
                .then("2026-03-10 10:01", "call.answered")
                .then("2026-03-10 10:03", "call.handled", "outcome", "CONSULTATION")
                .then("2026-03-10 10:20", "call.ended", "direction", "INCOMING");
        assertThat(told.clock("call_outcome", "2026-03-10 11:00").state()).isEqualTo(ClockState.MET);
    }

    @Test
    void doesNotLoseABreachToANewKind() {
        registered("localise");
        told.then("2026-03-10 10:45", "request.reclassified", "norms", List.of("minor_fault"));
        assertThat(told.clock("localise", "2026-03-10 11:00").state()).isEqualTo(ClockState.LATE);
    }

    @Test
    void withdrawsABreachWhenTheCrewsEntryComesLate() {
        registered("localise");
        told.late(
                        "2026-03-10 10:30",
                        "2026-03-10 10:30:01",
                        "clock.breached",
                        "norm",
                        "localise",
                        "cycle",
                        1,
                        "dueAt",
                        told.at("2026-03-10 10:30").toString())
                .late("2026-03-10 10:25", "2026-03-10 14:00", "request.localised");
        Reading clock = told.clock("localise", "2026-03-10 14:00");
        assertThat(clock.state()).isEqualTo(ClockState.MET);
        assertThat(clock.lateEntered()).isTrue();
        assertThat(clock.next()).isNotNull().extracting(Owed::what).isEqualTo(Owed.What.BREACH_WITHDRAWN);

        told.then("2026-03-10 14:01", "clock.breach-withdrawn", "norm", "localise", "cycle", 1);
        assertThat(told.clock("localise", "2026-03-10 15:00").next())
                .as("said once")
                .isNull();
    }

    @Test
    void confirmsABreachWhenTheLateEntryShowsIt() {
        registered("localise");
        told.late(
                        "2026-03-10 10:30",
                        "2026-03-10 10:30:01",
                        "clock.breached",
                        "norm",
                        "localise",
                        "cycle",
                        1,
                        "dueAt",
                        told.at("2026-03-10 10:30").toString())
                .late("2026-03-10 10:50", "2026-03-10 14:00", "request.localised");
        assertThat(told.clock("localise", "2026-03-10 14:00").next())
                .isNotNull()
                .extracting(Owed::what)
                .isEqualTo(Owed.What.BREACH_CONFIRMED);
    }

    @Test
    void flagsABreachThatEndedBeforeAnybodyLooked() {
        registered("localise");
        told.then("2026-03-10 10:31", "request.localised");
        Reading clock = told.clock("localise", "2026-03-10 10:32");
        assertThat(clock.state()).isEqualTo(ClockState.LATE);
        assertThat(clock.next()).isNotNull().extracting(Owed::what).isEqualTo(Owed.What.BREACH);
    }

    @Test
    void countsFromTheCorrectedDateOfTheDamage() {
        registered("eliminate");
        told.then(
                "2026-03-10 11:00",
                "request.corrected",
                "damageAt",
                told.at("2026-03-09 06:00").toString());
        assertThat(told.clock("eliminate", "2026-03-10 12:00").due()).isEqualTo(told.at("2026-03-12 06:00"));
    }

    @Test
    void withdrawsTheBreachOfADateThatWasWrong() {
        told.then(
                        "2026-03-10 10:00",
                        "request.registered",
                        "norms",
                        List.of("eliminate"),
                        "damageAt",
                        told.at("2026-03-07 09:00").toString())
                .late(
                        "2026-03-10 09:00",
                        "2026-03-10 10:00:01",
                        "clock.breached",
                        "norm",
                        "eliminate",
                        "cycle",
                        1,
                        "dueAt",
                        told.at("2026-03-10 09:00").toString())
                .then(
                        "2026-03-10 10:30",
                        "request.corrected",
                        "damageAt",
                        told.at("2026-03-10 09:00").toString());
        Reading clock = told.clock("eliminate", "2026-03-10 11:00");
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
        assertThat(clock.next()).isNotNull().extracting(Owed::what).isEqualTo(Owed.What.BREACH_WITHDRAWN);

        told.then("2026-03-10 11:01", "clock.breach-withdrawn", "norm", "eliminate", "cycle", 1);
        assertThat(told.clock("eliminate", "2026-03-10 12:00").next())
                .isNotNull()
                .extracting(Owed::what)
                .isEqualTo(Owed.What.WARNING);
    }

    @Test
    void isNotMovedByWordsAndReadings() {
        registered("localise");
        Reading before = told.clock("localise", "2026-03-10 10:20");
        told.then("2026-03-10 10:15", "request.commented").then("2026-03-10 10:16", "request.unmasked");
        assertThat(told.clock("localise", "2026-03-10 10:20")).isEqualTo(before);
    }

    private void registered(String... norms) {
        told.then("2026-03-10 10:00", "request.registered", "norms", List.of(norms));
    }
}
