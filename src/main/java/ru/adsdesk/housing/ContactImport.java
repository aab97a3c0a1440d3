package ru.adsdesk.housing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.imports.Columns;
import ru.adsdesk.housing.imports.ImportJob;
import ru.adsdesk.housing.imports.ImportedRow;
import ru.adsdesk.housing.imports.KeptRows;
import ru.adsdesk.housing.imports.KeptRows.Action;
import ru.adsdesk.housing.imports.KeptRows.KeptRow;
import ru.adsdesk.identity.IdentityProblem;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import tools.jackson.databind.json.JsonMapper;

/** The directory of whom to call as a table: each entry known by whom it reaches, for what, where and under which name. */
@Component
class ContactImport extends RegisterImport {

    private static final int PAGE = 500;
    private static final int LONGEST_NAME = 200;
    private static final String ENTRY = "entry";

    private static final Columns COLUMNS = new Columns()
            .withRequired("name", "Название", "Наименование", "Кому")
            .withRequired("numbers", "Телефоны", "Телефон", "Номера")
            .with("service", "Служба")
            .with("system", "Система")
            .with("case", "Случай")
            .with("house", "Дом", "Ид дома")
            .with("district", "Район", "Начало адреса")
            .with("organisation", "Организация", "Управляющая организация")
            .with("tell", "Что сообщить")
            .with("rule", "Основание", "Правило");

    private final ContactTable table;
    private final Contacts contacts;
    private final Houses houses;
    private final Organisations organisations;
    private final KeptRows rows;
    private final JsonMapper json;

    ContactImport(
            ContactTable table,
            Contacts contacts,
            Houses houses,
            Organisations organisations,
            KeptRows rows,
            JsonMapper json) {
        super("contacts", COLUMNS);
        this.table = table;
        this.contacts = contacts;
        this.houses = houses;
        this.organisations = organisations;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public Optional<Map<String, Object>> read(ImportedRow row, ImportJob job) {
        Optional<String> name = row.require("name").filter(told -> isShort(row, told));
        List<String> numbers =
                row.require("numbers").map(told -> numbers(row, told)).orElse(List.of());
        ContactService service = one(row, "service", ContactService.class, ContactService.OTHER);
        ContactSystem system = one(row, "system", ContactSystem.class, null);
        ContactCase occasion = one(row, "case", ContactCase.class, null);
        HouseId house = house(row, job);
        OrganisationView organisation = organisation(row, job);
        if (row.isRefused() || name.isEmpty() || service == null) {
            return Optional.empty();
        }
        NewContact contact = new NewContact(
                service,
                system,
                occasion,
                house,
                row.get("district"),
                organisation == null ? null : organisation.id(),
                name.get(),
                numbers,
                row.get("tell"),
                row.get("rule"));
        return Optional.of(
                Map.of(KEY, contact.key(), KEY_COLUMN, row.header("name"), ENTRY, json.writeValueAsString(contact)));
    }

    private static boolean isShort(ImportedRow row, String name) {
        if (name.length() > LONGEST_NAME) {
            row.refuse("name", BodyProblem.TOO_LONG, LONGEST_NAME);
        }
        return name.length() <= LONGEST_NAME;
    }

    private static List<String> numbers(ImportedRow row, String told) {
        List<String> numbers = new ArrayList<>();
        Stream.of(told.split("[,;\\n\\r]+")).map(String::strip).forEach(each -> {
            try {
                numbers.add(NewContact.number(each));
            } catch (Refused none) {
                row.refuse("numbers", IdentityProblem.PHONE_INVALID);
            }
        });
        return numbers;
    }

    private static <E extends Enum<E>> @Nullable E one(
            ImportedRow row, String column, Class<E> type, @Nullable E blank) {
        String told = row.get(column);
        if (told == null) {
            return blank;
        }
        Optional<E> found = Stream.of(type.getEnumConstants())
                .filter(each -> each.name().equals(told.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (found.isEmpty()) {
            row.refuse(column, BodyProblem.BAD_FORM);
        }
        return found.orElse(null);
    }

    private @Nullable HouseId house(ImportedRow row, ImportJob job) {
        String told = row.get("house");
        if (told == null) {
            return null;
        }
        Optional<HouseId> found = houses.findServed(job.centre(), told).map(ServedHouse::id);
        if (found.isEmpty()) {
            row.refuse("house", HousingProblem.HOUSE_UNKNOWN);
        }
        return found.orElse(null);
    }

    private @Nullable OrganisationView organisation(ImportedRow row, ImportJob job) {
        String told = row.get("organisation");
        if (told == null) {
            return null;
        }
        Optional<OrganisationView> found = organisations.listOf(job.centre()).stream()
                .filter(each -> Organisations.key(each.name()).equals(Organisations.key(told)))
                .findFirst();
        if (found.isEmpty()) {
            row.refuse("organisation", HousingProblem.ORGANISATION_UNKNOWN);
        }
        return found.orElse(null);
    }

    @Override
    public void review(ImportJob job) {
        Map<Action, List<Integer>> found = new HashMap<>();
        each(
                job,
                row -> found.computeIfAbsent(action(job, row), any -> new ArrayList<>())
                        .add(row.no()));
        found.forEach((action, numbers) -> rows.mark(job, numbers, action));
    }

    private Action action(ImportJob job, KeptRow row) {
        NewContact contact = contact(row);
        return table.find(job.centre(), contact.key())
                .map(known -> isSame(known, contact) ? Action.SAME : Action.CHANGED)
                .orElse(Action.NEW);
    }

    private static boolean isSame(ContactView known, NewContact contact) {
        return known.numbers().equals(contact.numbers())
                && known.name().equals(contact.name())
                && Objects.equals(known.tell(), contact.tell())
                && Objects.equals(known.rule(), contact.rule());
    }

    @Override
    public void write(ImportJob job) {
        each(job, row -> {
            NewContact contact = contact(row);
            Optional<ContactView> known = table.find(job.centre(), contact.key());
            if (known.isEmpty()) {
                table.insert(job.centre(), ContactId.of(row.target()), contact);
            } else if (!isSame(known.get(), contact)) {
                table.change(
                        job.centre(), known.get().id(), contact, known.get().version());
            }
            if (known.filter(its -> isSame(its, contact)).isEmpty()) {
                ContactId id = known.map(ContactView::id).orElse(ContactId.of(row.target()));
                rows.owe(BookId.of(job.centre()), contacts.kept(job.actor(), id, contact));
            }
        });
    }

    private NewContact contact(KeptRow row) {
        return json.readValue(Objects.requireNonNull(row.values().get(ENTRY)).toString(), NewContact.class);
    }

    private void each(ImportJob job, Consumer<KeptRow> work) {
        List<KeptRow> page = rows.listAfter(job, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(work);
            page = rows.listAfter(job, page.getLast().no(), PAGE);
        }
    }
}
