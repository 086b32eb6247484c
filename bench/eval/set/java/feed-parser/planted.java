package feeds;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

final class FeedParser {
    static List<String> titles(byte[] feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed));
        NodeList nodes = document.getElementsByTagName("title");
        List<String> titles = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            titles.add(nodes.item(at).getTextContent().strip());
        }
        return titles;
    }

    private FeedParser() {}
}
