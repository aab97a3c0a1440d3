package ru.adsdesk.housing;

import java.util.Map;
import ru.adsdesk.housing.imports.Columns;
import ru.adsdesk.housing.imports.ImportKind;
import ru.adsdesk.housing.imports.ImportedRow;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.IdentityProblem;
import ru.adsdesk.identity.Phone;

/** A file of a register of this module: brought in by whoever governs all of it. */
abstract class RegisterImport implements ImportKind {

    private final String name;
    private final Columns columns;

    RegisterImport(String name, Columns columns) {
        this.name = name;
        this.columns = columns;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Columns columns() {
        return columns;
    }

    @Override
    public final void check(Caller caller) {
        Rights.toGovernAll(caller);
    }

    /** Keeps a column that may be blank, where it is not. */
    static void keep(ImportedRow row, String column, Map<String, Object> kept) {
        String value = row.get(column);
        if (value != null) {
            kept.put(column, value);
        }
    }

    /** Keeps a telephone; one that cannot be is doubted and left out. */
    static void keepPhone(ImportedRow row, Map<String, Object> kept) {
        String phone = row.get("phone");
        if (phone != null) {
            Phone.find(phone)
                    .ifPresentOrElse(
                            found -> kept.put("phone", found.e164()),
                            () -> row.doubt("phone", IdentityProblem.PHONE_INVALID));
        }
    }
}
