package dev.alur.expressions;

import dev.alur.lang.Language;
import dev.alur.lang.LanguageProvider;

/**
 * The authors' language with all its parts: arithmetic and functions by JEXL, cron texts by cron-utils, patterns by
 * RE2/J. An engine finds it by itself when this module is on the class path. Usable from any thread.
 */
public final class StandardLanguage implements LanguageProvider {
    /** For {@link java.util.ServiceLoader}; others call {@link #create()}. */
    public StandardLanguage() {}

    /** A language of its own, with its own bounded cache of compiled expressions. Immutable. */
    public static Language create() {
        return new Language(new JexlScripts(), new CronSchedules(), new Re2Patterns());
    }

    @Override
    public Language language() {
        return create();
    }
}
