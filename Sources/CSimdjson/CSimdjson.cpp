#include "CSimdjson.h"
#include <cstring>
#include <new>
#include <simdjson.h>
#include <string>

namespace dom = simdjson::dom;

struct debrief_json_parser {
    dom::parser parser;
    std::string text;
};

static_assert(sizeof(dom::element) == sizeof(debrief_json_value), "shape of an element");
static_assert(sizeof(dom::array::iterator) == sizeof(debrief_json_value), "shape of an iterator");
static_assert(sizeof(dom::object::iterator) == sizeof(debrief_json_value), "shape of an iterator");

template <typename To, typename From> static To cast(const From &from) {
    To to;
    std::memcpy(static_cast<void *>(&to), static_cast<const void *>(&from), sizeof(To));
    return to;
}

static dom::element element(debrief_json_value value) { return cast<dom::element>(value); }

debrief_json_parser *debrief_json_parser_make(void) {
    return new (std::nothrow) debrief_json_parser();
}

void debrief_json_parser_free(debrief_json_parser *parser) { delete parser; }

int debrief_json_parse(debrief_json_parser *parser, const uint8_t *bytes, size_t count,
                       debrief_json_value *root) {
    dom::element found;
    auto error = parser->parser.parse(bytes, count, true).get(found);
    if (!error) *root = cast<debrief_json_value>(found);
    return error;
}

const char *debrief_json_error(int code) {
    return simdjson::error_message(static_cast<simdjson::error_code>(code));
}

debrief_json_kind debrief_json_kind_of(debrief_json_value value) {
    switch (element(value).type()) {
    case dom::element_type::NULL_VALUE: return DEBRIEF_JSON_NULL;
    case dom::element_type::BOOL: return DEBRIEF_JSON_BOOL;
    case dom::element_type::INT64: return DEBRIEF_JSON_INTEGER;
    case dom::element_type::UINT64: return DEBRIEF_JSON_REAL;
    case dom::element_type::DOUBLE: return DEBRIEF_JSON_REAL;
    case dom::element_type::STRING: return DEBRIEF_JSON_STRING;
    case dom::element_type::ARRAY: return DEBRIEF_JSON_ARRAY;
    case dom::element_type::OBJECT: return DEBRIEF_JSON_OBJECT;
    }
    return DEBRIEF_JSON_NULL;
}

bool debrief_json_bool(debrief_json_value value) {
    bool result = false;
    (void)element(value).get(result);
    return result;
}

int64_t debrief_json_integer(debrief_json_value value) {
    int64_t result = 0;
    (void)element(value).get(result);
    return result;
}

double debrief_json_real(debrief_json_value value) {
    double result = 0;
    (void)element(value).get(result);
    return result;
}

const char *debrief_json_string(debrief_json_value value, size_t *count) {
    std::string_view text;
    if (element(value).get(text)) {
        *count = 0;
        return "";
    }
    *count = text.size();
    return text.data();
}

bool debrief_json_find(debrief_json_value object, const char *key, size_t count,
                       debrief_json_value *found) {
    dom::object members;
    if (element(object).get(members)) return false;
    dom::element member;
    if (members.at_key(std::string_view(key, count)).get(member)) return false;
    *found = cast<debrief_json_value>(member);
    return true;
}

debrief_json_cursor debrief_json_elements(debrief_json_value array) {
    dom::array elements;
    if (element(array).get(elements)) return debrief_json_cursor{array, array};
    return {cast<debrief_json_value>(elements.begin()), cast<debrief_json_value>(elements.end())};
}

bool debrief_json_next(debrief_json_cursor *cursor, debrief_json_value *found) {
    if (cursor->current.index >= cursor->end.index) return false;
    auto iterator = cast<dom::array::iterator>(cursor->current);
    *found = cast<debrief_json_value>(*iterator);
    ++iterator;
    cursor->current = cast<debrief_json_value>(iterator);
    return true;
}

debrief_json_cursor debrief_json_members(debrief_json_value object) {
    dom::object members;
    if (element(object).get(members)) return debrief_json_cursor{object, object};
    return {cast<debrief_json_value>(members.begin()), cast<debrief_json_value>(members.end())};
}

bool debrief_json_next_member(debrief_json_cursor *cursor, const char **key, size_t *count,
                              debrief_json_value *value) {
    if (cursor->current.index >= cursor->end.index) return false;
    auto iterator = cast<dom::object::iterator>(cursor->current);
    auto name = iterator.key();
    *key = name.data();
    *count = name.size();
    *value = cast<debrief_json_value>(iterator.value());
    ++iterator;
    cursor->current = cast<debrief_json_value>(iterator);
    return true;
}

const char *debrief_json_minified(debrief_json_parser *parser, debrief_json_value value,
                                  size_t *count) {
    parser->text = simdjson::minify(element(value));
    *count = parser->text.size();
    return parser->text.data();
}
