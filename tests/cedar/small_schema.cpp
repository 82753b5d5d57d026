// SPDX-License-Identifier: Apache-2.0
#include "small_schema.h"

namespace bailiwick::tests {

using namespace cedar;

Schema smallSchema()
{
    const Type number = Type::of(TypeKind::Long);
    const Type decimal = Type::of(TypeKind::Decimal);
    const Type site = Type::entity("Site");
    const auto optional = [](std::string name, Type type) {
        return FieldType{std::move(name), std::move(type), false};
    };
    const auto set = [](Type element) { return Type::set(std::move(element)); };

    EntityTypeInfo color{"Color", {}, {}, {}, std::vector<std::string>{"red", "green"}};
    EntityTypeInfo device{"Device", {"Site", "Color"}, {}, site, {}};
    device.attributes.fields = {
        optional("address", Type::of(TypeKind::IpAddr)),
        optional("color", Type::entity("Color")),
        {"count", number},
        optional("grid", set(set(number))),
        optional("last", Type::entity("Action")),
        optional("name", Type::of(TypeKind::String)),
        optional("on", Type::of(TypeKind::Bool)),
        optional("owner", Type::record({{{"id", number}, optional("site", site)}})),
        optional("parts", set(Type::record({{optional("weight", number)}}))),
        optional("period", Type::of(TypeKind::Duration)),
        optional("price", decimal),
        optional("prices", set(decimal)),
        optional("since", Type::of(TypeKind::Datetime)),
        optional("site", site),
        optional("sites", set(site)),
    };
    EntityTypeInfo shelf{"N::Shelf", {}, {}, {}, {}};
    shelf.tags = Type::record({{optional("price", decimal), {"width", number}}});

    const EntityUid all("Action", "all");
    const EntityUid view("Action", "view");
    ActionInfo viewing{view, {all}, {"Device"}, {"Site", "Color"}, {}};
    viewing.context.fields = {optional("color", Type::entity("Color")),
                              optional("deep", Type::record({{{"price", decimal}}})),
                              {"price", decimal},
                              optional("site", site)};
    return Schema({color,
                   {"Site", {}, {}, {}, {}},
                   device,
                   {"Rack", {"Device", "Site", "Color"}, {}, {}, {}},
                   shelf},
                  {{all, {}, {}, {}, {}},
                   {EntityUid("Action", "idle"), {}, {}, {}, {}},
                   viewing,
                   {EntityUid("Action", "zoom"), {all, view}, {}, {}, {}}});
}

} // namespace bailiwick::tests
