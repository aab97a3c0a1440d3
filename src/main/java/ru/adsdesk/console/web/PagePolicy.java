package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What a page may load: style, script and pictures of the desk's own files, nothing written into the page itself, nothing
 * from elsewhere; the style sheet's own small pictures are written into it. Stricter than what the desk answers otherwise, since the API's document page styles itself inline.
 */
@Configuration(proxyBeanMethods = false)
class PagePolicy implements WebMvcConfigurer, HandlerInterceptor {

    static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; media-src"
                    + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Map<Class<?>, Boolean> pages = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && pages.computeIfAbsent(method.getBeanType(), PagePolicy::isPage)) {
            response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        }
        return true;
    }

    private static boolean isPage(Class<?> controller) {
        return AnnotatedElementUtils.hasAnnotation(controller, ConsolePage.class);
    }
}
