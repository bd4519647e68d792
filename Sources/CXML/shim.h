#pragma once
#include <libxml/xmlversion.h>
// Its ICU would come in beside Foundation's own, and the two don't agree on their types.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

/// `xmlFree` is a variable, which Swift takes for one that may change at any time.
static inline void debrief_xml_free(void *memory) { xmlFree(memory); }
