// SPDX-License-Identifier: Apache-2.0
#include "models/audit/export.h"

#include "models/audit/export_lines.h"
#include "models/audit/leaf.h"

namespace bailiwick::audit {

namespace {

tl::unexpected<Error> invalid(std::string message, std::string action)
{
    return tl::unexpected(
        Error{Error::Code::InvalidRow, std::move(message), "", std::move(action), true});
}

// The object with its signature, canonical, with its newline.
tl::expected<std::string, Error> sealed(Json object, const SigningKey &key)
{
    auto signature = signatureLine(canonical(object) + '\n', key);
    if (!signature)
        return signature;
    signature->pop_back();
    object["signature"] = std::move(*signature);
    return canonical(object) + '\n';
}

} // namespace

ExportWriter::ExportWriter(SigningKey key)
    : m_key(std::move(key))
{
}

tl::expected<std::string, Error> ExportWriter::begin(Manifest manifest, std::string_view checkpoint)
{
    const auto head = openCheckpoint(checkpoint, m_key.verifier());
    if (!head)
        return tl::unexpected(head.error());
    manifest.origin = head->origin;
    manifest.treeSize = head->size;
    manifest.root = head->root;
    const auto json = manifestJson(manifest);
    if (!json)
        return invalid("The filter of an audit export is a JSON object; this one is not.",
                       "Report this as a defect.");
    auto line = sealed(*json, m_key);
    if (line)
        m_digest.add(*line);
    m_checkpoint = checkpoint;
    m_promised = manifest.rows;
    return line;
}

std::string ExportWriter::row(const StoredRow &row, const Proof &proof)
{
    std::string line;
    if (row.event.sequence)
        line = rowLine(row, proof);
    else
        line = rowLine({row.event, leafHash(row.event)}); // nothing is stored for it yet
    line += '\n';
    m_digest.add(line);
    ++m_rows;
    return line;
}

tl::expected<std::string, Error> ExportWriter::end(const std::vector<Consistency> &consistency)
{
    if (m_rows != m_promised)
        return invalid("The audit export promised " + std::to_string(m_promised) +
                           " rows and wrote " + std::to_string(m_rows) + ".",
                       "Export again; the log grew meanwhile.");
    const EndLine end{m_checkpoint, consistency, m_digest.finish(), m_rows};
    return sealed(endJson(end), m_key);
}

} // namespace bailiwick::audit
