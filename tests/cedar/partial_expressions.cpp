// SPDX-License-Identifier: Apache-2.0
#include "partial_world.h"

namespace bailiwick::tests {

std::string PartialExpressions::pick(std::initializer_list<const char *> texts)
{
    return texts.begin()[below(texts.size())];
}

std::string PartialExpressions::anything(int depth)
{
    switch (below(5)) {
    case 0:
        return number(depth);
    case 1:
        return string(depth);
    case 2:
        return set(depth);
    case 3:
        return anyEntity(depth);
    default:
        return pick({"context", "{a: resource, b: 1}", "{}", "true", "context.info"});
    }
}

std::string PartialExpressions::number(int depth)
{
    if (m_wrongTypes && below(30) == 0)
        return anything(depth - 1);
    const int d = depth - 1;
    switch (depth <= 0 ? below(4) : below(10)) {
    case 0:
        return pick({"0", "1", "2", "5", "9223372036854775807"});
    case 1:
        return "context.hour";
    case 2:
        return user(d) + ".level";
    case 3:
        return device(d) + pick({".serial", ".config.limit"});
    case 4:
        return "(" + number(d) + pick({" + ", " - ", " * "}) + number(d) + ")";
    case 5:
        return "(if " + boolean(d) + " then " + number(d) + " else " + number(d) + ")";
    case 6:
        return "-(" + number(d) + ")";
    case 7:
        return "{a: " + number(d) + ", b: " + anyEntity(d) + "}.a";
    case 8:
        return device(d) + ".getTag(" + string(0) + ")";
    default:
        return "duration(\"1d\")" + pick({".toHours()", ".toDays()"});
    }
}

std::string PartialExpressions::string(int depth)
{
    if (m_wrongTypes && below(30) == 0)
        return anything(depth - 1);
    const int d = depth - 1;
    switch (depth <= 0 ? below(4) : below(8)) {
    case 0:
    case 1:
        return pick({"\"x\"", "\"y\"", "\"abc\""});
    case 2:
        return device(d) + pick({".model", ".config.mode"});
    case 3:
        return user(d) + ".name";
    case 4:
        return site(d) + ".region";
    case 5:
        return "(if " + boolean(d) + " then " + string(d) + " else " + string(d) + ")";
    case 6:
        return user(d) + ".getTag(\"x\")";
    default:
        return "context.info.mode";
    }
}

std::string PartialExpressions::user(int depth)
{
    switch (depth <= 0 ? below(4) : below(7)) {
    case 0:
        return pick({"User::\"0\"", "User::\"1\"", "User::\"2\"", "User::\"3\""});
    case 1:
    case 2:
    case 3:
        return "principal";
    case 4:
        return "resource.owner";
    case 5:
        return user(depth - 1) + ".boss";
    default:
        return "(if " + boolean(depth - 1) + " then " + user(depth - 1) + " else principal)";
    }
}

std::string PartialExpressions::device(int depth)
{
    switch (depth <= 0 ? below(6) : below(8)) {
    case 0:
        return pick({"Device::\"0\"", "Device::\"1\"", "Device::\"3\""});
    case 6:
        return "context.peer";
    case 7:
        return "{a: " + number(depth - 1) + ", b: resource}.b";
    default:
        return "resource";
    }
}

std::string PartialExpressions::site(int depth)
{
    switch (depth <= 0 ? below(1) : below(3)) {
    case 0:
        return pick({"Site::\"0\"", "Site::\"1\"", "Site::\"2\"", "Site::\"3\""});
    case 1:
        return device(depth - 1) + ".site";
    default:
        return user(depth - 1) + ".site";
    }
}

std::string PartialExpressions::anyEntity(int depth)
{
    switch (below(5)) {
    case 0:
        return user(depth);
    case 1:
        return site(depth);
    case 2:
        return pick({"Org::\"0\"", "Org::\"1\"", "Group::\"0\"", "Group::\"1\"", "action",
                     "Action::\"all\""});
    default:
        return device(depth);
    }
}

std::string PartialExpressions::set(int depth)
{
    const int d = depth - 1;
    switch (below(6)) {
    case 0:
        return user(d) + ".caps";
    case 1:
        return "[" + string(d) + "]";
    case 2:
        return "[" + string(d) + ", " + string(d) + "]";
    case 3:
        return device(d) + ".readers";
    case 4:
        return "[" + anyEntity(d) + ", " + anyEntity(d) + "]";
    default:
        return "[]";
    }
}

// A read of what may be missing, after the test for it or its opposite.
std::string PartialExpressions::guarded(int depth)
{
    const int d = depth - 1;
    switch (below(8)) {
    case 7:
        return "(if resource has serial then " + boolean(d) + " else resource.serial == 1 || " +
               boolean(d) + ")";
    case 6: {
        const std::string test = pick({"resource has serial", "principal has boss.boss",
                                       "context has info", "resource.hasTag(\"x\")"});
        return "(!(" + test + ") || " + (coin() ? boolean(d) + " || " : "") + test + ")";
    }
    case 0:
        return "(resource has serial && resource.serial < " + number(d) + ")";
    case 1:
        return "(!(resource has owner) || resource.owner == " + user(d) + ")";
    case 2:
        return "(context has info.limit && context.info.limit > " + number(d) + ")";
    case 3:
        return "(if resource.hasTag(\"x\") then resource.getTag(\"x\") == 1 else " + boolean(d) +
               ")";
    case 4: {
        const std::string x = user(d);
        return "(" + x + " has boss.level && " + x + ".boss.level == 1)";
    }
    default:
        return "(context has peer && context.peer in " + site(d) + ")";
    }
}

std::string PartialExpressions::extension(int depth)
{
    const std::string x = device(depth - 1);
    switch (below(7)) {
    case 0:
        return x + ".seen" + pick({" < ", " <= ", " > "}) +
               pick({"datetime(\"1970-01-02\")",
                     "datetime(\"1970-01-02\").offset(duration(\"1d\"))"});
    case 5:
        return x + ".seen.offset(duration(\"" +
               pick({"1d", "9223372036854775807ms", "-9223372036854775807ms"}) + "\"))" +
               pick({"", ".toDate()"}) + " < datetime(\"1970-01-02\")";
    case 6:
        return x + ".seen.durationSince(datetime(\"1970-01-01\").offset(duration(\"" +
               pick({"1d", "-9223372036854775807ms"}) + "\"))).toMilliseconds() > " +
               number(depth - 1);
    case 1:
        return x + ".seen.toTime() == duration(\"0s\")";
    case 2:
        return x + ".config.net" + pick({".isIpv4()", ".isInRange(ip(\"10.0.0.0/8\"))"});
    case 3:
        return x + ".price.lessThan(decimal(\"0.7\"))";
    default:
        return pick({"ip(\"300.0.0.1\").isIpv4()", "ip(resource.model).isLoopback()",
                     "context.info.net.isIpv6()"});
    }
}

std::string PartialExpressions::boolean(int depth)
{
    if (m_wrongTypes && below(40) == 0)
        return anything(depth - 1);
    const int d = depth - 1;
    switch (depth <= 0 ? below(6) : below(24)) {
    case 0:
        return pick({"true", "false"});
    case 1:
        return "context.mfa";
    case 2:
        return "resource.on";
    case 3:
        return string(0) + " == " + string(0);
    case 4:
        return "resource" + pick({" is Device", " is Site", " has serial", " has owner.boss",
                                  " has config.mode", " has config.limit", " has nothing"});
    case 5:
        return (coin() ? "principal" : anyEntity(d)) +
               pick({" is User", " is Device", " has boss", " has model", " has name"});
    case 6:
        return "(" + boolean(d) + " && " + boolean(d) + " && " + boolean(d) + ")";
    case 7:
        return "(" + boolean(d) + " && " + boolean(d) + ")";
    case 8:
    case 9:
        return "(" + boolean(d) + " || " + boolean(d) + ")";
    case 10:
        return "!(" + boolean(d) + ")";
    case 11:
        return "(if " + boolean(d) + " then " + boolean(d) + " else " + boolean(d) + ")";
    case 12:
        return "(" + number(d) + pick({" < ", " <= ", " > ", " >= ", " == ", " != "}) + number(d) +
               ")";
    case 13:
        return "(" + anyEntity(d) + pick({" in ", " == ", " != "}) + anyEntity(d) + ")";
    case 14:
        return "(" + anyEntity(d) + " in [" + anyEntity(d) + ", " + anyEntity(d) + "])";
    case 15:
        return "(" + user(d) + " in " + device(d) + ".readers)";
    case 16:
        return "(" + anyEntity(d) + pick({" is Device", " is User", " is Site"}) + " in " +
               anyEntity(d) + ")";
    case 17:
        return set(d) + ".contains(" + (coin() ? string(d) : anyEntity(d)) + ")";
    case 18:
        return set(d) + pick({".containsAll(", ".containsAny("}) + set(d) + ")";
    case 19:
        return set(d) + ".isEmpty()";
    case 20:
        return string(d) + pick({" like \"a*\"", " like \"*\"", " like \"x\""});
    case 21:
        return anyEntity(d) + ".hasTag(" + string(d) + ")";
    case 22:
        return extension(d);
    default:
        return guarded(d);
    }
}

std::string PartialExpressions::scope(const char *variable, bool slots)
{
    const std::string name(variable);
    const bool isPrincipal = name == "principal";
    const std::string entity = slots && below(4) == 0 ? "?" + name
                               : isPrincipal          ? (coin() ? user(0) : "Group::\"1\"")
                                                      : site(0);
    const std::string other = entity == "principal" ? "User::\"1\"" : entity;
    switch (below(12)) {
    case 0:
        return name + " == " + other;
    case 1:
        return name + " in " + other;
    case 2:
        return name + (isPrincipal ? " is User" : " is Device");
    case 3:
        return name + (isPrincipal ? " is User in " : " is Device in ") + other;
    default:
        return name;
    }
}

} // namespace bailiwick::tests
