package ru.adsdesk.console.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Lets every template name the console's files by {@code #assets.of('desk.css')}, that of an error too. */
@Component
class AssetWords extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NAME = "assets";

    private final Assets assets;

    AssetWords(Assets assets) {
        super(NAME);
        this.assets = assets;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return NAME.equals(name) ? assets : null;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
