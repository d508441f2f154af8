package dev.alur.value;

import dev.alur.AlurException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The compact binary form of plain values, in which parked runs wait. Exact: a value that is read equals the one that was
 * written and has its type. What one order of calls wrote, the same order reads.
 */
public final class Packed {
    private static final byte NULL = 0;
    private static final byte TRUE = 1;
    private static final byte FALSE = 2;
    private static final byte TEXT = 3;
    private static final byte INTEGER = 4;
    private static final byte LONG = 5;
    private static final byte DOUBLE = 6;
    private static final byte DECIMAL = 7;
    private static final byte LIST = 8;
    private static final byte MAP = 9;
    private static final byte SECRET = 10;
    private static final byte SECRET_TEXT = 11;

    /** How a text's characters are stored, in the two low bits of its length. */
    private static final int LATIN = 0;

    private static final int UTF_8 = 1;
    /** Two bytes each: for the rare text that is no valid Unicode, which UTF-8 would change. */
    private static final int CHARS = 2;

    private Packed() {}

    /** Packs values into a growing array. Confined to one thread. */
    public static final class Writer {
        private byte[] bytes = new byte[96];
        private int size;

        /** Any int; small magnitudes take one byte. */
        public void writeInt(int value) {
            writeUnsigned((value << 1) ^ (value >> 31));
        }

        /** Any long; small magnitudes take few bytes. */
        public void writeLong(long value) {
            room(10);
            long rest = (value << 1) ^ (value >> 63);
            while ((rest & ~0x7fL) != 0) {
                bytes[size++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            bytes[size++] = (byte) rest;
        }

        public void writeText(String text) {
            int length = text.length();
            int start = size;
            writeUnsigned(length << 2 | LATIN);
            room(length);
            byte[] target = bytes;
            int at = size;
            for (int i = 0; i < length; i++) {
                char c = text.charAt(i);
                if (c > 0xff) {
                    size = start;
                    writeWide(text);
                    return;
                }
                target[at++] = (byte) c;
            }
            size = at;
        }

        private void writeWide(String text) {
            boolean unicode = isUnicode(text);
            byte[] encoded = unicode ? text.getBytes(StandardCharsets.UTF_8) : charsOf(text);
            writeUnsigned(encoded.length << 2 | (unicode ? UTF_8 : CHARS));
            room(encoded.length);
            System.arraycopy(encoded, 0, bytes, size, encoded.length);
            size += encoded.length;
        }

        /** @throws IllegalArgumentException for a value that is not plain, see {@link Values} */
        public void writeValue(@Nullable Object value) {
            if (value instanceof String text) {
                tag(TEXT);
                writeText(text);
            } else if (value == null) {
                tag(NULL);
            } else if (value instanceof Integer integer) {
                tag(INTEGER);
                writeInt(integer);
            } else if (value instanceof Long whole) {
                tag(LONG);
                writeLong(whole);
            } else if (value instanceof Boolean truth) {
                tag(truth ? TRUE : FALSE);
            } else {
                writeOther(value);
            }
        }

        private void writeOther(Object value) {
            if (value instanceof BigDecimal decimal) {
                tag(DECIMAL);
                writeInt(decimal.scale());
                byte[] digits = decimal.unscaledValue().toByteArray();
                writeUnsigned(digits.length);
                room(digits.length);
                System.arraycopy(digits, 0, bytes, size, digits.length);
                size += digits.length;
            } else if (value instanceof Double floating) {
                tag(DOUBLE);
                writeFixed(Double.doubleToRawLongBits(floating));
            } else if (value instanceof List<?> list) {
                writeItems(LIST, list);
            } else if (value instanceof Map<?, ?> map) {
                tag(MAP);
                writeUnsigned(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    writeText((String) entry.getKey());
                    writeValue(entry.getValue());
                }
            } else if (value instanceof Secret secret) {
                tag(SECRET);
                writeText(secret.name());
            } else if (value instanceof SecretText text) {
                writeItems(SECRET_TEXT, text.parts());
            } else {
                throw new IllegalArgumentException(
                        "a " + value.getClass().getName() + " is no plain value; bring it into form with Values.of");
            }
        }

        private void writeItems(byte tag, List<?> items) {
            tag(tag);
            writeUnsigned(items.size());
            for (Object item : items) {
                writeValue(item);
            }
        }

        /** A copy of what was written so far. */
        public byte[] toBytes() {
            return Arrays.copyOf(bytes, size);
        }

        private void tag(byte tag) {
            room(1);
            bytes[size++] = tag;
        }

        private void writeUnsigned(int value) {
            room(5);
            int rest = value;
            while ((rest & ~0x7f) != 0) {
                bytes[size++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            bytes[size++] = (byte) rest;
        }

        private void writeFixed(long value) {
            room(8);
            for (int shift = 56; shift >= 0; shift -= 8) {
                bytes[size++] = (byte) (value >> shift);
            }
        }

        private void room(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
            }
        }
    }

    private static byte[] charsOf(String text) {
        byte[] chars = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            chars[2 * i] = (byte) (text.charAt(i) >> 8);
            chars[2 * i + 1] = (byte) text.charAt(i);
        }
        return chars;
    }

    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isHighSurrogate(text.charAt(i))
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Reads what a {@link Writer} wrote. Confined to one thread; bytes that no writer wrote are an exception. */
    public static final class Reader {
        private final byte[] bytes;
        private int at;

        /** Does not copy the array. */
        public Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        public int readInt() {
            int value = readUnsigned();
            return (value >>> 1) ^ -(value & 1);
        }

        public long readLong() {
            long value = 0;
            for (int shift = 0; shift < 70; shift += 7) {
                byte b = next();
                value |= (long) (b & 0x7f) << shift;
                if (b >= 0) {
                    return (value >>> 1) ^ -(value & 1);
                }
            }
            throw damaged();
        }

        public String readText() {
            int head = readUnsigned();
            int length = need(head >>> 2);
            int start = at;
            at += length;
            return switch (head & 3) {
                case LATIN -> new String(bytes, start, length, StandardCharsets.ISO_8859_1);
                case UTF_8 -> new String(bytes, start, length, StandardCharsets.UTF_8);
                case CHARS -> {
                    char[] chars = new char[length / 2];
                    for (int i = 0; i < chars.length; i++) {
                        chars[i] = (char) (bytes[start + 2 * i] << 8 | (bytes[start + 2 * i + 1] & 0xff));
                    }
                    yield new String(chars);
                }
                default -> throw damaged();
            };
        }

        /** Lists and maps are unmodifiable, maps in the order of writing. */
        public @Nullable Object readValue() {
            byte tag = next();
            return switch (tag) {
                case NULL -> null;
                case TRUE -> true;
                case FALSE -> false;
                case TEXT -> readText();
                case INTEGER -> readInt();
                case LONG -> readLong();
                case DOUBLE -> Double.longBitsToDouble(readFixed());
                case DECIMAL -> readDecimal();
                case LIST -> Collections.unmodifiableList(readItems());
                case MAP -> readMap();
                case SECRET -> new Secret(readText());
                case SECRET_TEXT -> readSecretText();
                default -> throw damaged();
            };
        }

        /** Whether everything was read. */
        public boolean isAtEnd() {
            return at == bytes.length;
        }

        private BigDecimal readDecimal() {
            int scale = readInt();
            int length = need(readUnsigned());
            if (length == 0) {
                throw damaged();
            }
            BigInteger digits = new BigInteger(bytes, at, length);
            at += length;
            return new BigDecimal(digits, scale);
        }

        private List<@Nullable Object> readItems() {
            int count = need(readUnsigned());
            List<@Nullable Object> items = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                items.add(readValue());
            }
            return items;
        }

        private SecretText readSecretText() {
            int count = need(readUnsigned());
            List<Object> parts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                Object part = readValue();
                if (part == null) {
                    throw damaged();
                }
                parts.add(part);
            }
            return new SecretText(parts);
        }

        private Map<String, @Nullable Object> readMap() {
            int count = need(readUnsigned());
            Map<String, @Nullable Object> map = new LinkedHashMap<>(count * 2);
            for (int i = 0; i < count; i++) {
                String key = readText();
                map.put(key, readValue());
            }
            return Collections.unmodifiableMap(map);
        }

        private long readFixed() {
            need(8);
            long value = 0;
            for (int i = 0; i < 8; i++) {
                value = value << 8 | (bytes[at++] & 0xff);
            }
            return value;
        }

        private int readUnsigned() {
            int value = 0;
            for (int shift = 0; shift < 35; shift += 7) {
                byte b = next();
                value |= (b & 0x7f) << shift;
                if (b >= 0) {
                    return value;
                }
            }
            throw damaged();
        }

        private byte next() {
            if (at >= bytes.length) {
                throw damaged();
            }
            return bytes[at++];
        }

        /** A count or length can never exceed the bytes that are left: damage must not allocate. */
        private int need(int count) {
            if (count < 0 || count > bytes.length - at) {
                throw damaged();
            }
            return count;
        }

        private AlurException damaged() {
            return new AlurException(
                    "damaged-state", "packed values are damaged at byte " + at + " of " + bytes.length);
        }
    }
}
