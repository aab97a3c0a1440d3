package ru.adsdesk.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One story per promise of 416 p.13 and its neighbours, told so that a lawyer can follow it aloud. */
class PromisesOfTheLawTests {

    private final Told told = new Told("Europe/Moscow");

    @Test
    @DisplayName("416 p.13: a call is answered within five minutes")
    void answersACallInFiveMinutes() {
        told.then("2026-03-10 10:00", "call.rang");
        assertThat(told.clock("call_answer", "2026-03-10 10:05").state()).isEqualTo(ClockState.RUNNING);
        told.then("2026-03-10 10:05", "call.answered");
        assertThat(told.clock("call_answer", "2026-03-10 10:06").state())
                .as("answered in the last second of the fifth minute")
                .isEqualTo(ClockState.MET);
    }

    @Test
    @DisplayName("416 p.13: a call nobody answers in five minutes is a breach, not a millisecond earlier")
    void flagsAnUnansweredCallAfterFiveMinutes() {
        told.then("2026-03-10 10:00", "call.rang");
        assertThat(told.clock("call_answer", "2026-03-10 10:05:00").state()).isEqualTo(ClockState.RUNNING);
        assertThat(told.clock("call_answer", "2026-03-10 10:05:00.001").state()).isEqualTo(ClockState.BREACHED);
    }

    @Test
    @DisplayName("A caller who hangs up early is an outcome of its own: neither met nor broken")
    void leavesACallerWhoHungUpOutOfTheAnsweringNorm() {
        told.then("2026-03-10 10:00", "call.rang").then("2026-03-10 10:03", "call.abandoned");
        assertThat(told.clock("call_answer", "2026-03-10 11:00").state()).isEqualTo(ClockState.ABANDONED);
    }

    @Test
    @DisplayName("416 p.13: the call-back is due ten minutes from the call itself, not from the fifth minute")
    void callsBackTenMinutesFromTheOriginalCall() {
        told.then("2026-03-10 10:00", "call.rang").then("2026-03-10 10:03", "call.abandoned");
        Reading duty = told.clock("call_back", "2026-03-10 10:04");
        assertThat(duty.origin()).isEqualTo(told.at("2026-03-10 10:00"));
        assertThat(duty.due()).isEqualTo(told.at("2026-03-10 10:10"));

        told.then("2026-03-10 10:09", "call.called-back");
        assertThat(told.clock("call_back", "2026-03-10 10:20").state()).isEqualTo(ClockState.MET);
    }

    @Test
    @DisplayName("A call that rings past five minutes is to be called back as well")
    void owesACallBackForACallThatRangTooLong() {
        told.then("2026-03-10 10:00", "call.rang")
                .late("2026-03-10 10:05", "2026-03-10 10:05:01", "clock.breached", "norm", "call_answer", "cycle", 1);
        assertThat(told.clock("call_back", "2026-03-10 10:06").due()).isEqualTo(told.at("2026-03-10 10:10"));
        told.then("2026-03-10 10:07", "call.answered");
        assertThat(told.clock("call_back", "2026-03-10 10:20").state()).isEqualTo(ClockState.MET);
        assertThat(told.clock("call_answer", "2026-03-10 10:20").state()).isEqualTo(ClockState.LATE);
    }

    @Test
    @DisplayName("A call answered in time owes no call-back")
    void owesNoCallBackForAnAnsweredCall() {
        told.then("2026-03-10 10:00", "call.rang").then("2026-03-10 10:01", "call.answered");
        assertThat(told.runs("call_back", "2026-03-10 11:00")).isEmpty();
    }

    @Test
    @DisplayName("416 p.13: a message is considered within ten minutes; asking back does not stop the clock")
    void considersAMessageInTenMinutes() {
        told.then("2026-03-10 10:00", "message.received").then("2026-03-10 10:05", "message.clarifying");
        assertThat(told.clock("message_handle", "2026-03-10 10:10:01").state()).isEqualTo(ClockState.BREACHED);
        told.then("2026-03-10 10:12", "message.registered");
        assertThat(told.clock("message_handle", "2026-03-10 10:20").state()).isEqualTo(ClockState.LATE);
    }

    @Test
    @DisplayName("416 p.13: the applicant is told the planned terms within thirty minutes of registration")
    void tellsThePlannedTermsInThirtyMinutes() {
        registered("inform_plan");
        assertThat(told.clock("inform_plan", "2026-03-10 10:01").due()).isEqualTo(told.at("2026-03-10 10:30"));
        told.then("2026-03-10 10:20", "request.planned", "plannedAt", "2026-03-10T15:00:00Z");
        assertThat(told.clock("inform_plan", "2026-03-10 10:31").state())
                .as("planning is not telling")
                .isEqualTo(ClockState.BREACHED);
        told.late("2026-03-10 10:29", "2026-03-10 10:40", "request.informed", "plannedAt", "2026-03-10T15:00:00Z");
        assertThat(told.clock("inform_plan", "2026-03-10 10:41").state()).isEqualTo(ClockState.MET);
    }

    @Test
    @DisplayName("416 p.13: emergency damage is localised within thirty minutes; arriving is not localising")
    void localisesInThirtyMinutes() {
        registered("localise");
        told.then("2026-03-10 10:25", "request.arrived");
        assertThat(told.clock("localise", "2026-03-10 10:31").state()).isEqualTo(ClockState.BREACHED);
        told.then("2026-03-10 10:35", "request.localised", "by", "CREW");
        assertThat(told.clock("localise", "2026-03-10 10:40").state()).isEqualTo(ClockState.LATE);
    }

    @Test
    @DisplayName("416 p.13: nobody home and access refused excuse nothing on the clock")
    void keepsRunningWhenNobodyIsHome() {
        registered("localise");
        told.then("2026-03-10 10:20", "request.excused", "norm", "localise", "excuse", "NOBODY_HOME")
                .then("2026-03-10 10:21", "request.deferred", "reason", "APPLICANT_ASKED");
        Reading clock = told.clock("localise", "2026-03-10 10:31");
        assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
        assertThat(clock.excuses()).hasSize(1);
    }

    @Test
    @DisplayName("416 p.13: a sewer blockage is cleared within two hours, also at night")
    void clearsASewerBlockageInTwoHours() {
        told.then("2026-03-10 23:30", "request.registered", "norms", List.of("sewer_block"));
        assertThat(told.clock("sewer_block", "2026-03-10 23:31").due()).isEqualTo(told.at("2026-03-11 01:30"));
    }

    @Test
    @DisplayName("416 p.13: a chute blockage is cleared within two hours of the day's hours, 08:00 to 23:00")
    void clearsAChuteBlockageWithinTheHoursOfTheDay() {
        told.then("2026-03-10 22:00", "request.registered", "norms", List.of("chute_block"));
        Reading clock = told.clock("chute_block", "2026-03-10 23:30");
        assertThat(clock.due())
                .as("one hour in the evening, one in the morning")
                .isEqualTo(told.at("2026-03-11 09:00"));
        assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    @DisplayName("416 p.13: damage is eliminated within three days of the damage, not of the registration")
    void eliminatesWithinThreeDaysOfTheDamage() {
        told.then(
                "2026-03-10 10:00",
                "request.registered",
                "norms",
                List.of("eliminate"),
                "damageAt",
                told.at("2026-03-10 04:15").toString());
        assertThat(told.clock("eliminate", "2026-03-10 10:01").due()).isEqualTo(told.at("2026-03-13 04:15"));
    }

    @Test
    @DisplayName("416 p.13: a minor fault is fixed by the term agreed with the applicant")
    void fixesAMinorFaultByTheAgreedTerm() {
        registered("minor_fault");
        assertThat(told.clock("minor_fault", "2026-03-15 10:00").state()).isEqualTo(ClockState.WAITING);
        told.then(
                "2026-03-10 10:20",
                "request.informed",
                "plannedAt",
                told.at("2026-03-12 18:00").toString());
        assertThat(told.clock("minor_fault", "2026-03-12 17:00").due()).isEqualTo(told.at("2026-03-12 18:00"));
        told.then(
                "2026-03-12 19:00",
                "request.informed",
                "plannedAt",
                told.at("2026-03-20 18:00").toString());
        assertThat(told.clock("minor_fault", "2026-03-12 20:00").state())
                .as("a term told after it was missed does not undo the miss")
                .isEqualTo(ClockState.BREACHED);
    }

    @Test
    @DisplayName("A promise that slips is told before it is missed; each promise has its own clock")
    void keepsEachPromiseOrTellsANewOne() {
        registered("slip_inform");
        told.then(
                        "2026-03-10 10:20",
                        "request.informed",
                        "plannedAt",
                        told.at("2026-03-10 18:00").toString())
                .then(
                        "2026-03-10 17:00",
                        "request.informed",
                        "plannedAt",
                        told.at("2026-03-11 12:00").toString());
        assertThat(told.runs("slip_inform", "2026-03-11 12:30"))
                .extracting(Reading::state)
                .containsExactly(ClockState.MET, ClockState.BREACHED);
    }

    @Test
    @DisplayName("416 p.36: a written enquiry is answered within ten working days, moved holidays counted")
    void answersAnEnquiryInTenWorkingDays() {
        told.then("2026-04-30 16:00", "request.registered", "norms", List.of("appeal_reply"));
        assertThat(told.clock("appeal_reply", "2026-05-01 00:00").due())
                .as("1 May and the Monday after Victory Day are off in 2026")
                .isEqualTo(told.at("2026-05-18 23:59:59.999"));
    }

    @Test
    @DisplayName("354 p.31: a smell of gas needs both the crew and the gas service")
    void needsCrewAndGasServiceForASmellOfGas() {
        registered("gas_smell");
        told.then("2026-03-10 10:02", "request.dispatched");
        assertThat(told.clock("gas_smell", "2026-03-10 10:06").state()).isEqualTo(ClockState.BREACHED);
        told.then("2026-03-10 10:04", "request.service-called", "service", "GAS", "decision", "CALLED");
        assertThat(told.clock("gas_smell", "2026-03-10 10:06").state()).isEqualTo(ClockState.MET);
    }

    @Test
    @DisplayName("354 annex 1: the colder the flat, the sooner heating is back")
    void bringsHeatingBackByTheIndoorTemperature() {
        told.then("2026-01-20 08:00", "outage.cut", "utility", "HEATING", "indoor", 13);
        assertThat(told.clock("int_heat", "2026-01-20 09:00").due()).isEqualTo(told.at("2026-01-21 00:00"));
        told.then("2026-01-20 10:00", "outage.cut", "utility", "HEATING", "indoor", 9);
        assertThat(told.clock("int_heat", "2026-01-20 10:30").due()).isEqualTo(told.at("2026-01-20 12:00"));
    }

    @Test
    @DisplayName("354 annex 1: breaks of a month add up")
    void addsUpTheBreaksOfAMonth() {
        told.then("2026-03-02 08:00", "supply.cut", "utility", "COLD_WATER")
                .then("2026-03-02 13:00", "supply.restored")
                .then("2026-03-20 08:00", "supply.cut", "utility", "COLD_WATER");
        Reading sum = told.clock("int_cold_month", "2026-03-20 11:30");
        assertThat(sum.due()).as("five hours are gone, three are left").isEqualTo(told.at("2026-03-20 11:00"));
        assertThat(sum.state()).isEqualTo(ClockState.BREACHED);
    }

    private void registered(String norm) {
        told.then("2026-03-10 10:00", "request.registered", "norms", List.of(norm));
    }

    @Test
    @DisplayName("An answered call comes to something within ten minutes of its end")
    void asksWhatAnAnsweredCallCameTo() {
        told.then("2026-03-10 10:00", "call.rang")
                .then("2026-03-10 10:01", "call.answered")
                .then("2026-03-10 10:20", "call.ended", "direction", "INCOMING");
        assertThat(told.clock("call_outcome", "2026-03-10 10:31").state()).isEqualTo(ClockState.BREACHED);
    }
}
