// SPDX-License-Identifier: Apache-2.0
#include "app/server/json_log.h"

#include "models/fleet/time.h"
#include "models/wire/parse_json.h"

#include <nlohmann/json.hpp>

namespace bailiwick::server {

namespace {

std::string_view name(http::LogRecord::Level level)
{
    switch (level) {
    case http::LogRecord::Level::Debug:
        return "debug";
    case http::LogRecord::Level::Info:
        return "info";
    case http::LogRecord::Level::Warning:
        return "warning";
    case http::LogRecord::Level::Error:
        break;
    }
    return "error";
}

} // namespace

std::string jsonLine(const http::LogRecord &record, std::int64_t time)
{
    wire::Json json = {{"time", fleet::formatTime(time)},
                       {"level", std::string(name(record.level))},
                       {"message", record.message}};
    if (!record.requestId.empty())
        json["request"] = record.requestId;
    if (!record.remoteAddress.empty())
        json["address"] = record.remoteAddress;
    if (!record.method.empty())
        json["method"] = record.method;
    if (!record.route.empty())
        json["route"] = record.route;
    if (record.status != 0) {
        json["status"] = record.status;
        json["durationUs"] = record.duration.count();
    }
    return wire::toText(json) + "\n";
}

http::Log jsonLog(std::FILE *file, http::LogRecord::Level least)
{
    return [file, least](const http::LogRecord &record) {
        if (record.level < least)
            return;
        const std::string line = jsonLine(record, fleet::currentTime());
        // One call: lines of several threads do not mix.
        std::fwrite(line.data(), 1, line.size(), file);
        std::fflush(file);
    };
}

} // namespace bailiwick::server
