// SPDX-License-Identifier: Apache-2.0
#include "models/wire/snapshot_lines.h"

#include "models/wire/format_header.h"

namespace bailiwick::wire {

namespace {

constexpr FormatHeader snapshotFormat{"bailiwick-snapshot", "not-a-snapshot",
                                      "This is not a snapshot of Bailiwick"};
constexpr std::size_t pieceSize = 64U << 10;
constexpr std::size_t longestLine = 16U << 20;

Json headerJson(const SnapshotHeader &header)
{
    Json json = Json::object();
    json["format"] = snapshotFormat.format;
    json["version"] = 1;
    json["revision"] = header.revision;
    json["viewer"] = toJson(header.viewer);
    json["seesAll"] = header.seesAll;
    json["entities"] = header.entities;
    return json;
}

fleet::Expected<SnapshotHeader> readHeader(const Json &json)
{
    if (auto checked = checkFormat(json, snapshotFormat, "line 1"); !checked)
        return tl::unexpected<fleet::Error>(std::move(checked.error()));
    SnapshotHeader header;
    std::int64_t entities = 0;
    std::vector<fleet::ErrorDetail> errors;
    FieldReader reader(json, {}, errors, nullptr);
    reader.skip("format");
    reader.skip("version");
    reader.revision("revision", header.revision);
    reader.object("viewer", header.viewer);
    reader.flag("seesAll", header.seesAll);
    reader.revision("entities", entities);
    reader.finish();
    if (auto error = errorFrom(std::move(errors)))
        return tl::unexpected<fleet::Error>(std::move(*error));
    header.entities = static_cast<std::size_t>(entities);
    return header;
}

// All tables as vectors while they grow.
class Rows
{
public:
    void add(fleet::Entity entity)
    {
        std::visit(
            [&](auto &e) {
                std::get<std::vector<std::decay_t<decltype(e)>>>(m_rows).push_back(std::move(e));
            },
            entity);
    }
    fleet::State state(std::int64_t revision)
    {
        fleet::State state;
        state.revision = revision;
        fleet::forEachEntityType([&](auto sample) {
            using T = decltype(sample);
            state.setTable(fleet::Table<T>(std::move(std::get<std::vector<T>>(m_rows))));
        });
        return state;
    }

private:
    template<typename>
    struct Vectors;
    template<typename... T>
    struct Vectors<std::variant<T...>>
    {
        using type = std::tuple<std::vector<T>...>;
    };
    Vectors<fleet::Entity>::type m_rows;
};

} // namespace

bool writeSnapshot(const fleet::State &state, const fleet::PrincipalRef &viewer, bool seesAll,
                   const std::function<bool(std::string_view)> &sink)
{
    SnapshotHeader header{state.revision, viewer, seesAll, 0};
    fleet::forEachEntityType(
        [&](auto sample) { header.entities += state.table<decltype(sample)>().size(); });
    std::string piece = toText(headerJson(header)) + "\n";
    bool going = true;
    fleet::forEachEntityType([&](auto sample) {
        for (const auto &row : state.table<decltype(sample)>()) {
            if (!going)
                return;
            piece += toText(toJson(fleet::Entity(row)));
            piece += '\n';
            if (piece.size() >= pieceSize) {
                going = sink(piece);
                piece.clear();
            }
        }
    });
    return going && (piece.empty() || sink(piece));
}

struct SnapshotReader::Private
{
    std::string rest; // of a line that is not complete yet
    std::size_t line = 0;
    std::size_t entities = 0;
    std::optional<SnapshotHeader> header;
    std::optional<fleet::Error> error;
    Rows rows;

    fleet::Expected<void> fail(fleet::Error e)
    {
        const std::string at = "line " + std::to_string(line);
        e.where = e.where.empty() || e.where == at ? at : at + ", " + e.where;
        error = std::move(e);
        return tl::unexpected<fleet::Error>(*error);
    }
    fleet::Expected<void> take(std::string_view text)
    {
        ++line;
        const auto json = parseJson(text);
        if (!json) {
            // Parsed line by line: the parser's line is always the first.
            fleet::Error e = json.error();
            if (e.where.starts_with("line 1, "))
                e.where.erase(0, 8);
            return header ? fail(std::move(e))
                          : fail({std::string(snapshotFormat.code),
                                  std::string(snapshotFormat.sentence) + ": " + e.message,
                                  e.where,
                                  "Ask for the snapshot again.",
                                  false,
                                  {}});
        }
        if (!header) {
            auto read = readHeader(*json);
            if (!read)
                return fail(std::move(read.error()));
            header = *read;
            return {};
        }
        auto entity = entityFromJson(*json);
        if (!entity)
            return fail(std::move(entity.error()));
        rows.add(std::move(*entity));
        ++entities;
        return {};
    }
};

SnapshotReader::SnapshotReader()
    : d(std::make_unique<Private>())
{
}
SnapshotReader::~SnapshotReader() = default;
SnapshotReader::SnapshotReader(SnapshotReader &&) noexcept = default;
SnapshotReader &SnapshotReader::operator=(SnapshotReader &&) noexcept = default;

fleet::Expected<void> SnapshotReader::add(std::string_view piece)
{
    if (const auto &error = d->error)
        return tl::unexpected<fleet::Error>(*error);
    while (!piece.empty()) {
        const auto end = piece.find('\n');
        if (end == std::string_view::npos) {
            if (d->rest.size() + piece.size() > longestLine)
                return d->fail({"too-large",
                                "A line is longer than 16 MiB",
                                {},
                                "Ask for the snapshot again.",
                                false,
                                {}});
            d->rest += piece;
            return {};
        }
        std::string_view line = piece.substr(0, end);
        if (!d->rest.empty()) {
            d->rest += line;
            line = d->rest;
        }
        if (auto taken = d->take(line); !taken)
            return taken;
        d->rest.clear();
        piece.remove_prefix(end + 1);
    }
    return {};
}

const SnapshotHeader *SnapshotReader::header() const
{
    const auto &header = d->header;
    return header ? &*header : nullptr;
}

std::size_t SnapshotReader::entitiesRead() const
{
    return d->entities;
}

fleet::Expected<SnapshotContent> SnapshotReader::finish()
{
    if (const auto &error = d->error)
        return tl::unexpected<fleet::Error>(*error);
    const auto &header = d->header;
    if (!header || !d->rest.empty() || d->entities != header->entities) {
        fleet::Error error{"incomplete-snapshot",
                           "The snapshot ends too early",
                           {},
                           "Ask for it again.",
                           true,
                           {}};
        if (header)
            error.message = "The snapshot ends after " + std::to_string(d->entities) + " of " +
                            std::to_string(header->entities) + " entities";
        return tl::unexpected<fleet::Error>(std::move(error));
    }
    return SnapshotContent{*header, d->rows.state(header->revision)};
}

fleet::Expected<SnapshotContent> readSnapshot(std::string_view text)
{
    SnapshotReader reader;
    if (auto added = reader.add(text); !added)
        return tl::unexpected<fleet::Error>(std::move(added.error()));
    return reader.finish();
}

} // namespace bailiwick::wire
