package dev.alur.lang;

/**
 * Found by {@link java.util.ServiceLoader}: a module on the class path that fills the ports of {@link Language}. Has a
 * public constructor without parameters.
 */
@FunctionalInterface
public interface LanguageProvider {
    /** The ports; each call may give new ones. */
    Language language();
}
