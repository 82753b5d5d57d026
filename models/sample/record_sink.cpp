// SPDX-License-Identifier: Apache-2.0
#include "models/sample/record_sink.h"

#include "models/sample/plan.h"
#include "models/wire/entity_json.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::sample {

RecordSink::RecordSink(const LineSink &sink, const std::atomic<bool> *cancel)
    : m_sink(sink)
    , m_cancel(cancel)
{
}

std::string RecordSink::nameOf(fleet::Id id)
{
    return externalIdOf(id);
}

bool RecordSink::line(std::string_view text)
{
    if (m_cancel && m_cancel->load(std::memory_order_relaxed))
        m_cancelled = true;
    if (!going())
        return false;
    m_stopped = !m_sink(text);
    ++m_lines;
    return !m_stopped;
}

bool RecordSink::write(const fleet::Entity &entity)
{
    static const wire::NameOf names = [](fleet::EntityKind, fleet::Id id) {
        return externalIdOf(id);
    };
    return going() && line(wire::toText(wire::toImportJson(entity, names)) + "\n");
}

} // namespace bailiwick::sample
