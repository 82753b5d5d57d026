// SPDX-License-Identifier: Apache-2.0
#include "models/wire/entity_json.h"

#include "models/fleet/state.h"
#include "models/wire/field_writer.h"
#include "models/wire/format_header.h"

namespace bailiwick::wire {

namespace {

template<typename T>
Json written(const T &value)
{
    Json json = Json::object();
    FieldWriter writer(json, nullptr);
    fields(writer, value);
    return json;
}

Json entityJson(const fleet::Entity &entity, const NameOf *nameOf)
{
    Json json = Json::object();
    json["type"] = std::string(name(kindOf(entity)));
    FieldWriter writer(json, nameOf);
    std::visit([&](const auto &e) { fields(writer, e); }, entity);
    return json;
}

tl::unexpected<fleet::Error> invalid(std::vector<fleet::ErrorDetail> details)
{
    return tl::unexpected<fleet::Error>(foundError(std::move(details)));
}

template<typename T>
fleet::Expected<T> read(const Json &json, std::string_view pointer)
{
    T value;
    std::vector<fleet::ErrorDetail> errors;
    FieldReader reader(json, std::string(pointer), errors, nullptr);
    fields(reader, value);
    reader.finish();
    if (!errors.empty())
        return invalid(std::move(errors));
    return value;
}

fleet::Entity emptyEntity(fleet::EntityKind kind)
{
    fleet::Entity entity;
    std::size_t index = 0;
    fleet::forEachEntityType([&](auto sample) {
        if (index++ == static_cast<std::size_t>(kind))
            entity = std::move(sample);
    });
    return entity;
}

fleet::Expected<fleet::Entity> readEntity(const Json &json, std::string_view pointer, fleet::Id id,
                                          const ResolveName *resolve)
{
    const auto kind = kindFromJson(json, pointer);
    if (!kind)
        return tl::unexpected<fleet::Error>(kind.error());
    fleet::Entity entity = emptyEntity(*kind);
    std::vector<fleet::ErrorDetail> errors;
    FieldReader reader(json, std::string(pointer), errors, resolve);
    reader.skip("type");
    std::visit(
        [&](auto &e) {
            e.id = id;
            fields(reader, e);
        },
        entity);
    reader.finish();
    if (!errors.empty())
        return invalid(std::move(errors));
    return entity;
}

} // namespace

Json toJson(const fleet::Entity &entity)
{
    return entityJson(entity, nullptr);
}

Json toImportJson(const fleet::Entity &entity, const NameOf &nameOf)
{
    return entityJson(entity, &nameOf);
}

Json toJson(const fleet::PrincipalRef &principal)
{
    return written(principal);
}

Json toJson(const fleet::Scope &scope)
{
    return written(scope);
}

Json toJson(const fleet::Validity &validity)
{
    return written(validity);
}

Json toJson(const fleet::Invited &invited)
{
    return written(invited);
}

fleet::Expected<fleet::EntityKind> kindFromJson(const Json &json, std::string_view pointer)
{
    fleet::EntityKind kind{};
    std::vector<fleet::ErrorDetail> errors;
    FieldReader reader(json, std::string(pointer), errors, nullptr);
    reader.choice("type", kind);
    if (!errors.empty())
        return invalid(std::move(errors));
    return kind;
}

fleet::Expected<fleet::Entity> entityFromJson(const Json &json, std::string_view pointer)
{
    return readEntity(json, pointer, {}, nullptr);
}

fleet::Expected<fleet::Entity> entityFromImportJson(const Json &json, fleet::Id id,
                                                    const ResolveName &resolve)
{
    return readEntity(json, {}, id, &resolve);
}

fleet::Expected<fleet::PrincipalRef> principalFromJson(const Json &json, std::string_view pointer)
{
    return read<fleet::PrincipalRef>(json, pointer);
}

fleet::Expected<fleet::Scope> scopeFromJson(const Json &json, std::string_view pointer)
{
    return read<fleet::Scope>(json, pointer);
}

fleet::Expected<fleet::Validity> validityFromJson(const Json &json, std::string_view pointer)
{
    return read<fleet::Validity>(json, pointer);
}

fleet::Expected<fleet::Invited> invitedFromJson(const Json &json, std::string_view pointer)
{
    return read<fleet::Invited>(json, pointer);
}

fleet::Expected<fleet::Attributes> attributesFromJson(const Json &json, std::string_view pointer)
{
    fleet::Attributes attributes;
    std::vector<fleet::ErrorDetail> errors;
    // The reader looks at members of an object: the value is given to it as one.
    const auto slash = pointer.rfind('/');
    const std::string parent(pointer.substr(0, slash == std::string_view::npos ? 0 : slash));
    const std::string key(slash == std::string_view::npos ? "attributes"
                                                          : pointer.substr(slash + 1));
    Json holder = Json::object();
    holder[key] = json;
    FieldReader reader(holder, parent, errors, nullptr);
    reader.attributes(key, attributes);
    if (!errors.empty())
        return invalid(std::move(errors));
    return attributes;
}

} // namespace bailiwick::wire
