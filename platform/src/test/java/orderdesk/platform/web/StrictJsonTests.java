package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@ToyService
class StrictJsonTests {

    @Autowired
    WebApplicationContext service;

    Asked toy;

    @BeforeEach
    void asOperator() {
        toy = new Asked(service);
    }

    @Test
    void wellFormedBodyIsTakenAsItIs() {
        var json = "{'name':'Шарф','colour':'RED','price':{'minor':129900,'currency':'RUB'},"
                + "'lines':[{'sku':'S-1','quantity':2}],'marks':{'k':'v'},'at':'2026-03-01T12:00:00Z'}";

        assertThat(Asked.json(toy.post(quoted(json)))).isEqualTo(tree(quoted(json)));
    }

    @Test
    void allUnknownFieldsAreNamedAtOnce() {
        var json = "{'name':'a','total':1,'lines':[{'sku':'S','quantity':1,'price':{'minor':[1]}}],'status':'PAID'}";

        assertThat(Asked.codes(toy.post(quoted(json))))
                .containsExactlyInAnyOrder(
                        "400 body-unreadable",
                        "/total unknown-field",
                        "/lines/0/price unknown-field",
                        "/status unknown-field");
    }

    @Test
    void hundredsOfUnknownFieldsAreRefusedWithoutNamingAll() {
        var many = new StringBuilder("{'name':'a'");
        for (int i = 0; i < 300; i++) {
            many.append(",'f").append(i).append("':1");
        }

        assertThat(Asked.codes(toy.post(quoted(many + "}"))))
                .containsExactly("400 body-unreadable", "/f20 unknown-field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'a','name':'b'} | /name duplicate-field",
                "{'name':'a','marks':{'k':'1','k':'2'}} | /marks/k duplicate-field",
                "{'name':'a','tree':{'k':'1','k':'2'}} | /tree/k duplicate-field",
                "{'name':1} | /name wrong-type",
                "{'name':true} | /name wrong-type",
                "{'name':['a']} | /name wrong-type",
                "{'name':'a','gift':'true'} | /gift wrong-type",
                "{'name':'a','gift':1} | /gift wrong-type",
                "{'name':'a','colour':'red'} | /colour wrong-type",
                "{'name':'a','colour':0} | /colour wrong-type",
                "{'name':'a','colour':''} | /colour wrong-type",
                "{'name':'a','price':{'minor':1.0,'currency':'RUB'}} | /price/minor wrong-type",
                "{'name':'a','price':{'minor':'1','currency':'RUB'}} | /price/minor wrong-type",
                "{'name':'a','price':{'minor':null,'currency':'RUB'}} | /price/minor missing",
                "{'name':'a','price':{'currency':'RUB'}} | /price/minor missing",
                "{'name':'a','price':{'minor':1,'currency':'roubles'}} | /price invalid-value",
                "{'name':'a','lines':[{'sku':'S','quantity':99999999999}]} | /lines/0/quantity wrong-type",
                "{'name':'a','lines':{'sku':'S','quantity':1}} | /lines wrong-type",
                "{'name':'a','at':'yesterday'} | /at wrong-type",
                "{'name':null} | /name missing",
                "{} | /name missing",
                "{'name':'a','lines':[{'sku':null,'quantity':1}]} | /lines/0/sku missing",
                "{'name':'a','lines':[{'quantity':1}]} | /lines/0/sku missing",
                "[] | ' wrong-type'",
            })
    void whatIsNotExactlyRightIsRefusedWhereItIs(String json, String error) {
        assertThat(Asked.codes(toy.post(quoted(json)))).containsExactly("400 body-unreadable", error.replace("'", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'a'",
                "{'name':'a'} x",
                "{'name':'a'}{'name':'b'}",
                "{'name':'a',}",
                "{name:'a'}",
                "nothing",
                "{'name':'a','tree':NaN}",
                "{'name':'a','tree':0x1}",
                "/* */{'name':'a'}",
            })
    void whatIsNotJsonIsMalformed(String json) {
        assertThat(Asked.codes(toy.post(quoted(json)))).first().isEqualTo("400 body-unreadable");
        assertThat(Asked.codes(toy.post(quoted(json))).get(1)).endsWith(" malformed");
    }

    @Test
    void emptyBodyIsMissing() {
        assertThat(Asked.codes(toy.post(""))).containsExactly("400 body-unreadable", " missing");
    }

    @Test
    void stringOfTenThousandCharactersIsTheLongest() {
        assertThat(toy.post(quoted("{'name':'" + "я".repeat(10_000) + "'}")).getStatus())
                .isEqualTo(200);
        assertThat(Asked.codes(toy.post(quoted("{'name':'" + "я".repeat(10_001) + "'}"))))
                .containsExactly("400 body-unreadable", "/name too-large");
        assertThat(Asked.codes(toy.post(quoted("{'name':'" + "y".repeat(10_001) + "'}"))))
                .containsExactly("400 body-unreadable", "/name too-large");
    }

    @Test
    void depthOfThirtyTwoIsTheDeepest() {
        assertThat(toy.post(nested(32)).getStatus()).isEqualTo(200);
        assertThat(Asked.codes(toy.post(nested(33)))).first().isEqualTo("400 body-unreadable");
        assertThat(Asked.codes(toy.post(nested(33))).get(1)).endsWith("too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0001", "\\u001f", "\\u007f", "\\ud800", "\\udc00x", "x\\udc00\\ud800"})
    void controlCharactersAndHalvesOfCharactersAreRefusedInValuesAndNames(String escaped) {
        assertThat(Asked.codes(toy.post(quoted("{'name':'a" + escaped + "'}"))))
                .containsExactly("400 body-unreadable", "/name text-invalid");
        assertThat(Asked.codes(toy.post(quoted("{'name':'a','lines':[{'sku':'" + escaped + "','quantity':1}]}"))))
                .containsExactly("400 body-unreadable", "/lines/0/sku text-invalid");
        assertThat(Asked.codes(toy.post(quoted("{'name':'a','marks':{'" + escaped + "':'v'}}"))))
                .first()
                .isEqualTo("400 body-unreadable");
    }

    @Test
    void tabLineBreaksAndWholeSurrogatePairsAreText() {
        var json = quoted("{'name':'a\\tb\\r\\n\\ud83d\\ude00 \\u202e'}");

        assertThat(Asked.json(toy.post(json)).get("name").asString()).isEqualTo("a\tb\r\n😀 \u202e");
    }

    @Test
    void textIsBroughtIntoNormalForm() {
        var decomposed = quoted("{'name':'и\u0306 \\u0438\\u0306','lines':[{'sku':'и\u0306','quantity':1}]}");

        assertThat(Asked.json(toy.post(decomposed)))
                .isEqualTo(tree(quoted("{'name':'й й','lines':[{'sku':'й','quantity':1}]}")));
    }

    @Test
    void brokenConstraintsAreUnprocessableEachWithItsPointer() {
        var json = quoted("{'name':'a','lines':[{'sku':'S','quantity':0},{'sku':'S','quantity':10001}]}");

        assertThat(Asked.codes(toy.post(json)))
                .containsExactlyInAnyOrder("422 invalid", "/lines/0/quantity min", "/lines/1/quantity max");
        assertThat(toy.post(quoted("{'name':'a','lines':[{'sku':'S','quantity':10000}]}"))
                        .getStatus())
                .isEqualTo(200);
    }

    private static String nested(int depth) {
        return quoted("{'name':'a','tree':" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}");
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static tools.jackson.databind.JsonNode tree(String json) {
        return tools.jackson.databind.json.JsonMapper.shared().readTree(json);
    }
}
