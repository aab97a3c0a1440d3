package ru.adsdesk.console.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import ru.adsdesk.identity.Phone;

/**
 * What every template may name, that of an error too: the console's files by {@code #assets.of('desk.css')}, numbers as they
 * are read aloud by {@code #phones.shown(number)}.
 */
@Component
class PageObjects extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Map<String, Object> objects;

    PageObjects(Assets assets) {
        super("console");
        this.objects = Map.of("assets", assets, "phones", new Phones());
    }

    /** Telephone numbers on pages. */
    static final class Phones {

        /** In groups, as {@code +7 900 000-00-00}; what is none, such as 104, as it is. */
        public @Nullable String shown(@Nullable String number) {
            return number == null ? null : Phone.shown(number);
        }
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return objects.keySet();
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return objects.get(name);
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
