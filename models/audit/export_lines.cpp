// SPDX-License-Identifier: Apache-2.0
#include "models/audit/export_lines.h"

namespace bailiwick::audit {

namespace {

constexpr const char *formatName = "bailiwick-audit";
constexpr int formatVersion = 1;

std::optional<Consistency> consistencyFrom(const Json &entry)
{
    const auto size = countOf(entry, "size");
    const Json *proof = member(entry, "proof");
    if (!size || !proof || !proof->is_array())
        return std::nullopt;
    Consistency read{*size, {}};
    for (const Json &text : *proof) {
        const auto raw = text.is_string() ? fromBase64(text.get<std::string>()) : std::nullopt;
        const auto hash = raw ? hashFromBytes(*raw) : std::nullopt;
        if (!hash)
            return std::nullopt;
        read.proof.push_back(*hash);
    }
    return read;
}

} // namespace

std::optional<Json> manifestJson(const Manifest &manifest)
{
    auto filter = Json::parse(manifest.filter, nullptr, false);
    if (!filter.is_object())
        return std::nullopt;
    return Json{{"complete", manifest.complete}, {"exportedAt", manifest.exportedAt},
                {"filter", std::move(filter)},   {"format", formatName},
                {"origin", manifest.origin},     {"root", base64(bytes(manifest.root))},
                {"rows", manifest.rows},         {"treeSize", manifest.treeSize},
                {"version", formatVersion}};
}

Json endJson(const EndLine &end)
{
    Json consistency = Json::array();
    for (const Consistency &older : end.consistency) {
        Json proof = Json::array();
        for (const Hash &hash : older.proof)
            proof.push_back(base64(bytes(hash)));
        consistency.push_back({{"proof", std::move(proof)}, {"size", older.size}});
    }
    return {{"checkpoint", end.checkpoint},
            {"consistency", std::move(consistency)},
            {"digest", base64(bytes(end.digest))},
            {"rows", end.rows}};
}

std::optional<Manifest> manifestFromJson(Json json)
{
    Manifest manifest;
    const Json *complete = member(json, "complete");
    const Json *filter = member(json, "filter");
    const auto exportedAt = integerOf(json, "exportedAt");
    const auto origin = textOf(json, "origin");
    const auto root = hashOf(json, "root");
    const auto rows = countOf(json, "rows");
    const auto treeSize = countOf(json, "treeSize");
    if (!complete || !complete->is_boolean() || !filter || !exportedAt || !origin || !root ||
        !rows || !treeSize || !textOf(json, "signature"))
        return std::nullopt;
    manifest.complete = complete->get<bool>();
    manifest.filter = canonical(*filter);
    manifest.exportedAt = *exportedAt;
    manifest.origin = *origin;
    manifest.root = *root;
    manifest.rows = *rows;
    manifest.treeSize = *treeSize;
    json.erase("signature");
    if (manifestJson(manifest) != json)
        return std::nullopt;
    return manifest;
}

std::optional<EndLine> endFromJson(Json json)
{
    EndLine end;
    const Json *consistency = member(json, "consistency");
    const auto checkpoint = textOf(json, "checkpoint");
    const auto digest = hashOf(json, "digest");
    const auto rows = countOf(json, "rows");
    if (!consistency || !consistency->is_array() || !checkpoint || !digest || !rows ||
        !textOf(json, "signature"))
        return std::nullopt;
    for (const Json &entry : *consistency) {
        auto older = consistencyFrom(entry);
        if (!older)
            return std::nullopt;
        end.consistency.push_back(std::move(*older));
    }
    end.checkpoint = *checkpoint;
    end.digest = *digest;
    end.rows = *rows;
    json.erase("signature");
    if (endJson(end) != json)
        return std::nullopt;
    return end;
}

SignatureCheck checkSignedObject(Json object, const VerifierKey &key)
{
    const auto signature = textOf(object, "signature");
    if (!signature)
        return SignatureCheck::Broken;
    object.erase("signature");
    return checkSignature(canonical(object) + '\n', {*signature}, key);
}

} // namespace bailiwick::audit
