package ru.adsdesk.console.web;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestQuery;
import ru.adsdesk.request.RequestView;

/** One box for whatever a person has at hand: a number, the end of a phone, an address, words. */
@Component
class Search {

    private static final int MOST = 50;
    private static final Pattern NUMBER = Pattern.compile("(?:(\\d{4})-)?(\\d{1,6})");
    private static final Pattern PHONE = Pattern.compile("[+\\d ()-]{3,20}");

    private final RequestDesk requests;
    private final Clock clock;

    Search(RequestDesk requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** What is found, the likeliest meaning first. */
    List<RequestView> of(Caller caller, String typed) {
        String text = typed.strip();
        Map<Object, RequestView> found = new LinkedHashMap<>();
        String number = number(text);
        if (number != null) {
            add(found, caller, new Asked(number, null, null, null));
        }
        if (PHONE.matcher(text).matches()) {
            add(found, caller, new Asked(null, text, null, null));
        } else {
            add(found, caller, new Asked(null, null, null, text));
            add(found, caller, new Asked(null, null, text, null));
        }
        return List.copyOf(found.values());
    }

    /** {@code 123} is the number 123 of this year. */
    @Nullable
    String number(String text) {
        var matched = NUMBER.matcher(text);
        if (!matched.matches()) {
            return null;
        }
        String year = matched.group(1) == null
                ? String.valueOf(Year.now(clock.withZone(ZoneOffset.UTC)).getValue())
                : matched.group(1);
        return year + "-" + String.format("%06d", Integer.valueOf(matched.group(2)));
    }

    private record Asked(
            @Nullable String number,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String text) {

        RequestQuery query() {
            return new RequestQuery(number, phone, address, text, null, null, null, null, null, null, null, null, MOST);
        }
    }

    /** What one meaning refuses, another may find. */
    private void add(Map<Object, RequestView> found, Caller caller, Asked asked) {
        try {
            requests.list(caller, asked.query()).items().forEach(view -> found.putIfAbsent(view.id(), view));
        } catch (Refused meansNothing) {
            // Too short an ending of a phone, a number two books have: the other meanings are tried.
        }
    }
}
