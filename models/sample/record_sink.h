// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/entity.h"
#include "models/sample/generate.h"

namespace bailiwick::sample {

// Writes entities as import lines until the sink stops or the work is cancelled. Internal to this
// folder.
class RecordSink
{
public:
    RecordSink(const LineSink &sink, const std::atomic<bool> *cancel);

    // Ids, its own too, are those of plan.h; the externalId is made of its id.
    template<typename T>
    bool put(T entity)
    {
        if constexpr (requires { entity.externalId; })
            entity.externalId = nameOf(entity.id);
        return write(fleet::Entity(std::move(entity)));
    }
    bool line(std::string_view text);
    bool going() const { return !m_stopped && !m_cancelled; }
    bool cancelled() const { return m_cancelled; }
    std::uint64_t lines() const { return m_lines; }

private:
    static std::string nameOf(fleet::Id id);
    bool write(const fleet::Entity &entity);

    const LineSink &m_sink;
    const std::atomic<bool> *m_cancel;
    std::uint64_t m_lines = 0;
    bool m_stopped = false;
    bool m_cancelled = false;
};

} // namespace bailiwick::sample
